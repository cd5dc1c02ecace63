# SPDX-License-Identifier: Apache-2.0
# Makes stores of about 10^5 and 10^6 quads (and of 10^7 where the variable large is set) by the graphs of one build, again and again
# under other names, and the N-Quads of the second: $work/store-1, -10, -100 and $work/quads-10.nq. Sourced.
. "$home/bench/parts/common.sh"
mkdir -p "$work/classes"
javac -cp "$lib" -d "$work/classes" "$home/bench/LoadQuads.java" "$home/bench/Queries.java"
if [ ! -f "$work/quads-1.nq" ]; then
  "$home/tipgraph" build "$corpus" --store "$work/store-1" >"$work/said" 2>&1 || [ $? = 1 ]
  "$home/tipgraph" export --store "$work/store-1" --format nquads -o "$work/documents.nq"
  "$home/tipgraph" query --store "$work/store-1" --format nq -e 'CONSTRUCT { GRAPH ?g { ?s ?p ?o } }
    WHERE { GRAPH ?g { ?s ?p ?o } FILTER(!CONTAINS(STR(?g), "/id/graph/")) }' >"$work/ontology.nq"
  # Documents are called by their own names in their graphs' names.
  grep -o '/id/graph/[^>]*' "$work/documents.nq" | sed 's#.*/##' | sort -u >"$work/names"
  mv "$work/documents.nq" "$work/quads-1.nq"
fi
# The quads $1 times.
copies() {
  local i
  for ((i = 1; i <= $1; i++)); do
    awk -v i="$i" 'FNR == NR { name[$1]; next } { n = $(NF - 1); sub(/.*\//, "", n); sub(/>$/, "", n); gsub("/" n, "/" n "-copy-" i); gsub("\"" n "\"", "\"" n "-copy-" i "\""); print }' \
      "$work/names" "$work/quads-1.nq"
  done
  cat "$work/ontology.nq"
}
[ -f "$work/quads-10.nq" ] || copies 10 >"$work/quads-10.nq"
# A store of the quads $1 times.
store() {
  [ -d "$work/store-$1" ] || {
    [ "$1" = 10 ] || copies "$1" >"$work/quads-$1.nq"
    java -XX:+UseSerialGC -cp "$work/classes:$lib" LoadQuads "$work/store-$1" "$work/quads-$1.nq" >&2
    [ "$1" = 10 ] || rm "$work/quads-$1.nq"
  }
}
store 10
[ -z "${large:-}" ] || store 100
