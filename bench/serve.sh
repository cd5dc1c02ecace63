#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the server bears: 64 connections that ask the bundled queries, first of a bare Fuseki on a copy of the same store, then of the
# server, twice in turn; then 64 that ask the server for pages, descriptions and queries. Any error ends it with 1. What a request costs
# in processor time says more than requests a second where other programs run. Needs wrk, curl and Linux.
# usage: bench/serve.sh [SECONDS=60] [FILE…]   FILE: what the store is made of, or else invented documents of the tests
set -euo pipefail
seconds=${1:-60}
[ $# -eq 0 ] || shift
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
servers=()
trap 'kill "${servers[@]}" 2>/dev/null || true; wait; rm -rf "$work"' EXIT

if [ $# -eq 0 ]; then
  sed 's/^{"document"/{"id"/' "$home"/src/test/resources/gold/{narratives,kinds,prose}.jsonl >"$work/documents.jsonl"
  set -- "$work/documents.jsonl"
fi
"$home/tipgraph" build --store "$work/store" "$@" >"$work/built" 2>"$work/warnings" || cat "$work/warnings"
tail -n 1 "$work/built"
cp -r "$work/store" "$work/copy"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir "$work/classes"
"${java}c" -d "$work/classes" -cp "$home/target/lib/*:$home/target/lib/serve/*" "$home/bench/BareFuseki.java"

# Starts the server $1 by the command that follows; its first answer is waited for. Sets address_NAME and pid_NAME.
start() {
  local name=$1 begun line
  shift
  begun=$(date +%s%N)
  mkfifo "$work/$name"
  "$@" >"$work/$name" &
  servers+=($!)
  declare -g "pid_$name=$!"
  read -r line <"$work/$name"
  line=${line##* at }
  declare -g "address_$name=${line/localhost/127.0.0.1}"
  curl -s -o "$work/out" "${line}sparql?query=ASK%7B%7D"
  printf '%-9s first answer after %d ms\n' "$name" $((($(date +%s%N) - begun) / 1000000))
}
start bare "$java" -XX:+UseSerialGC -XX:-UsePerfData -cp "$work/classes:$home/target/lib/*:$home/target/lib/serve/*" BareFuseki "$work/copy"
start tipgraph "$home/tipgraph" serve --port 0 --store "$work/store"

encoded() { od -An -v -tx1 | tr -d '\n' | tr ' ' '%'; }
# shellcheck disable=SC2154 # set by start
rows() { curl -sS --fail -G -H 'Accept: text/csv' --data-urlencode "query=$1" "${address_tipgraph}sparql" | tr -d '\r' | tail -n +2; }

# The bundled queries that ask for nothing and nobody else.
for file in "$home"/queries/*.rq "$home"/queries/facts/*.rq; do
  grep '^# param:' "$file" | grep -Eqv ' (optional|default=)' && continue
  grep -Eq '^# (needs|service):|SERVICE|^CONSTRUCT' "$file" && continue
  printf 'application/sparql-results+json\t/sparql?query=%s\n' "$(grep -v '^#' "$file" | tr -s ' \n' ' ' | encoded)"
done >"$work/queries"
{
  for path in / /documents '/search?q=ministry' '/suggest?q=lab' /map /quality /ontology /query /catalog /.well-known/void; do
    printf 'text/html\t%s\n' "$path"
  done
  for name in documents who-pays-for-what programmes-by-province victims; do printf 'text/html\t/query/%s\n' "$name"; done
  for kind in Assessment Body Programme Law Country Count; do
    rows "PREFIX tip: <https://w3id.org/tipgraph/ontology#> SELECT ?s { { SELECT DISTINCT ?s { ?s a tip:$kind } } } ORDER BY SHA1(STR(?s)) LIMIT 10"
  done | tr -d '"' | sed -n 's|^https://w3id.org/tipgraph/\(.*\)|text/html\t/page/\1\ntext/turtle\t/page/\1|p'
  head -n 20 "$work/queries"
} >"$work/mix"

# Loads the server $1 for $2 seconds with the requests of the file $3.
load() {
  local address=address_$1 pid=pid_$1 before after
  before=$(cut -d ' ' -f 14,15 "/proc/${!pid}/stat" | tr ' ' '+')
  wrk -t 2 -c 64 -d "$2s" --timeout 120s -s "$home/bench/load.lua" "${!address}" -- "$3" >"$work/said"
  after=$(cut -d ' ' -f 14,15 "/proc/${!pid}/stat" | tr ' ' '+')
  sed -n 's/^load: //p' "$work/said" >"$work/load"
  read -r rate _ <"$work/load"
  read -r requests errors < <(sed -n 's/.* \([0-9]*\) requests, \([0-9]*\) errors.*/\1 \2/p' "$work/load")
  cost=$(((after - before) * 1000 / $(getconf CLK_TCK) / (requests > 0 ? requests : 1)))
  printf '%-9s %-8s %s, %d ms of processor time each\n' "$1" "${3##*/}" "$(cat "$work/load")" "$cost"
  [ "$errors" = 0 ]
}

uptime
for server in bare tipgraph; do load "$server" $((seconds / 6 + 1)) "$work/queries" >"$work/warm"; done
total_bare=0 total_tipgraph=0
for server in bare tipgraph bare tipgraph; do
  load "$server" "$seconds" "$work/queries"
  total=total_$server
  declare "$total=$(awk -v a="${!total}" -v b="$rate" 'BEGIN { print a + b }')"
done
awk -v a="$total_tipgraph" -v b="$total_bare" 'BEGIN { printf "the server answers %.2f times as many queries as the bare one\n", a / b }'
load tipgraph "$seconds" "$work/mix"
uptime
