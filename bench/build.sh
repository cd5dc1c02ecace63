#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whole builds: by threads, by the size of the corpus, with nothing changed, and the quads a second beside Jena's own loader, as ratios.
# The corpora are made from one of JSON Lines by MakeCorpus, in a folder outside the checkout. Needs GNU time; measure on an idle machine.
# usage: bench/build.sh CORPUS.jsonl FOLDER [TEXTS=5200] [LARGE=52000]   LARGE 0: without the large corpus
set -eu
corpus=$1
work=$2
texts=${3:-5200}
large=${4:-52000}
home=$(cd "$(dirname "$0")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$home/tipgraph" --version
mkdir -p "$work"
make() {
  [ -f "$work/$1.jsonl" ] || (cd "$home" && "$java" -cp 'target/lib/*' bench/MakeCorpus.java "$corpus" "$1" "$work/$1.jsonl")
}
# Wall seconds, seconds of processor, and the peak of memory in MB, of the command that follows the name.
measure() {
  name=$1
  shift
  /usr/bin/time -q -o "$work/$name.time" -f '%e %U %S %M' "$@" >"$work/$name.out" 2>"$work/$name.err" || :
  awk -v name="$name" '{ printf "%-28s %8.1f s, of processor %8.1f s, peak %6.0f MB\n", name, $1, $2 + $3, $4 / 1024 }' "$work/$name.time"
}
wall() { cut -d ' ' -f 1 "$work/$1.time"; }
peak() { cut -d ' ' -f 4 "$work/$1.time"; }
ratio() { awk -v what="$1" -v a="$2" -v b="$3" -v bar="$4" 'BEGIN { printf "%-56s %6.2f  (bar %s)\n", what, a / b, bar }'; }
build() { # NAME TEXTS THREADS
  rm -rf "$work/store-$1"
  measure "$1" "$home/tipgraph" build "$work/$2.jsonl" --quiet --threads "$3" --store "$work/store-$1"
}
uptime
export TIPGRAPH_OPTS=-Xmx512m
make "$texts"
build one "$texts" 1
build two "$texts" 2
measure again "$home/tipgraph" build "$work/$texts.jsonl" --quiet --threads 2 --store "$work/store-two"
"$home/tipgraph" export --format nq --store "$work/store-one" -o "$work/one.nq"
"$home/tipgraph" export --format nq --store "$work/store-two" -o "$work/two.nq"
cmp "$work/one.nq" "$work/two.nq"
if [ "$large" -gt 0 ]; then
  make "$large"
  build large "$large" 2
fi
uptime
ratio "one thread beside two" "$(wall one)" "$(wall two)" '>= 1.7'
ratio "nothing changed beside the first build" "$(wall again)" "$(wall two)" '<= 0.05'
[ "$large" -eq 0 ] || {
  ratio "time of $large texts beside $texts" "$(wall large)" "$(wall two)" '<= 10.5 for 10 times the texts'
  ratio "peak memory of $large texts beside $texts" "$(peak large)" "$(peak two)" '<= 1.1'
}
