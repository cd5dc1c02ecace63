#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whole-process figures of short commands beside a minimal Java program that opens the same store and answers the same query, both
# with an archive of loaded classes. Median of RUNS runs, taken in turn. Needs GNU time. Builds are measured too, of the bundled documents.
# usage: bench/start.sh [RUNS=5] [QUERY=who-pays-for-what] [STORE]   STORE: another than one of the bundled documents; then no builds
set -eu
runs=${1:-5}
query=${2:-who-pays-for-what}
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
store=${3:-$work/store}
[ $# -ge 3 ] || "$home/tipgraph" build --store "$store" >"$work/built"
"$home/tipgraph" query "$query" --store "$store" >"$work/answer" # makes the program and its archive, if need be

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
light="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
mkdir "$work/classes"
"${java}c" -cp "$home/target/lib/*" -d "$work/classes" "$home/bench/MinimalQuery.java"
(cd "$work/classes" && "${java%java}jar" cf "$work/minimal.jar" .)
path=$work/minimal.jar
for jar in "$home"/target/lib/*.jar; do path=$path:$jar; done
file=$home/queries/$query.rq
# shellcheck disable=SC2086 # options are words
minimal() { "$java" $light "$@" -cp "$path" MinimalQuery "$store" "$file"; }
minimal -XX:DumpLoadedClassList="$work/list" >"$work/answer"
"$java" -Xshare:dump -XX:SharedClassListFile="$work/list" -XX:SharedArchiveFile="$work/jsa" -cp "$path" >"$work/dump" 2>&1

measure() {
  name=$1
  shift
  /usr/bin/time -q -a -o "$work/$name" -f '%e %U %S %M' "$@" >"$work/out" 2>&1
}
builds=
if [ $# -lt 3 ]; then
  builds='build-again build-new'
  "$home/tipgraph" build --store "$work/again" >"$work/built"
fi
i=0
while [ "$i" -lt "$runs" ]; do
  # shellcheck disable=SC2086
  measure minimal "$java" $light -XX:SharedArchiveFile="$work/jsa" -cp "$path" MinimalQuery "$store" "$file"
  measure query "$home/tipgraph" query "$query" --store "$store"
  if [ -n "$builds" ]; then
    measure build-again "$home/tipgraph" build --store "$work/again"
    measure build-new "$home/tipgraph" build --store "$work/new"
    rm -rf "$work/new"
  fi
  i=$((i + 1))
done
median() { cut -d ' ' -f "$2" "$work/$1" | sort -n | sed -n "$(((runs + 1) / 2))p"; }
for name in minimal query $builds; do
  printf '%-12s wall %s s, user %s s, system %s s, peak %s kB\n' "$name" "$(median $name 1)" "$(median $name 2)" "$(median $name 3)" "$(median $name 4)"
done
# Processor time, pair by pair: other work on the machine distorts it less than elapsed time.
paste -d ' ' "$work/query" "$work/minimal" | awk '{ print ($2 + $3) / ($6 + $7) }' | sort -n |
  sed -n "$(((runs + 1) / 2))s/^/query beside minimal: /p"
