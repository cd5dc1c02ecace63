# SPDX-License-Identifier: Apache-2.0
# Bringing finished N-Quads into a new store, beside what Jena's tdb2.tdbloader does.
. "$home/bench/parts/stores.sh"
"$home/tipgraph" load --help >"$work/said" 2>&1 || {
  echo 'load: SKIPPED, this version has no such command' >&2
  exit 0
}
mkdir -p "$work/shards/nquads"
gzip -c "$work/quads-10.nq" >"$work/shards/nquads/part.nq.gz"
touch "$work/shards/_SUCCESS"
rm -f "$work"/times.load*
for ((i = 0; i < rounds; i++)); do
  rm -rf "$work/loaded"
  measure loader java -cp "$work/classes:$lib" LoadQuads "$work/loaded" "$work/shards/nquads/part.nq.gz"
  rm -rf "$work/loaded"
  measure load "$home/tipgraph" load "$work/shards" --store "$work/loaded"
done
row 'load, quads a second beside tdb2.tdbloader' "$(median loader 1)" "$(median load 1)" ≥0.7
