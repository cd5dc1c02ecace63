#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures the program on annotated documents: bench/quality.sh GOLD…
# Writes how often each rule was right on the documents at even places of each file, and of the invented ones, into
# ontology/confidence.ttl, and the tables of both halves, first of the files given, then of the invented narratives, other kinds
# of report and longer prose, into README.md. Of the documents at odd places, which are kept aside, nothing but totals is seen.
set -euo pipefail
[ $# -gt 0 ] || {
  echo 'usage: bench/quality.sh GOLD…' >&2
  exit 2
}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

gold=$root/src/test/resources/gold
"$root/tipgraph" evaluate "$@" "$gold"/{invented,narratives,kinds,prose}.jsonl --places even --totals --confidence "$work/confidence.ttl"
"$root/tipgraph" evaluate "$@" --halves >"$work/table1"
"$root/tipgraph" evaluate "$gold"/{narratives,kinds,prose}.jsonl --halves >"$work/table2"
cat "$work"/table?
awk -v table="$work/table" '
  /^\| table \| rows \|/ { while ((getline line < (table n + 1)) > 0) print line; n++; inside = 1; next }
  inside && /^\|/ { next }
  { inside = 0; print }
' "$root/README.md" >"$work/README.md"
cat "$work/README.md" >"$root/README.md"
cat "$work/confidence.ttl" >"$root/ontology/confidence.ttl"
