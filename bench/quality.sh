#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures the program on annotated documents: bench/quality.sh GOLD…
# Writes how often each rule was right on the documents at even places of each file, and of the invented ones, into
# ontology/confidence.ttl, and the table of both halves into README.md. Of the documents at odd places, which are kept aside, nothing but totals is seen.
set -euo pipefail
[ $# -gt 0 ] || {
  echo 'usage: bench/quality.sh GOLD…' >&2
  exit 2
}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/tipgraph" evaluate "$@" "$root/src/test/resources/gold/invented.jsonl" --places even --totals --confidence "$work/confidence.ttl"
"$root/tipgraph" evaluate "$@" --halves >"$work/table"
cat "$work/table"
awk -v table="$work/table" '
  /^\| table \| rows \|/ { while ((getline line < table) > 0) print line; inside = 1; next }
  inside && /^\|/ { next }
  { inside = 0; print }
' "$root/README.md" >"$work/README.md"
cat "$work/README.md" >"$root/README.md"
cat "$work/confidence.ttl" >"$root/ontology/confidence.ttl"
