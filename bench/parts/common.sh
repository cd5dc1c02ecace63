# SPDX-License-Identifier: Apache-2.0
# What the parts of bench/run share: sourced by them, with home, corpus, texts, rounds and work set.
set -euo pipefail
lib="$home/target/tipgraph.jar:$home/target/lib/*"

# Notes elapsed seconds, processor seconds, kB at the peak of a command, and kB at the peak without mapped files (which the system takes
# back at will; looked at five times a second), under the name $1.
measure() {
  local name=$work/times.$1 timed child own=0 now
  shift
  /usr/bin/time -q -o "$work/time" -f '%e %U %S %M' "$@" >"$work/said" 2>&1 &
  timed=$!
  while kill -0 "$timed" 2>/dev/null; do
    child=$(pgrep -P "$timed" | head -n 1) || child=none
    now=$(awk '$1 == "RssAnon:" { print $2 }' "/proc/$child/status" 2>/dev/null) || now=0
    [ "${now:-0}" -le "$own" ] || own=$now
    sleep 0.2
  done
  wait "$timed" || {
    [ $? = 1 ] || cat "$work/said" >&2 # 1: some texts could not be used
  }
  tail -n 1 "$work/time" | awk -v own="$own" '{ print $1, $2 + $3, $4, own }' >>"$name"
}

# The median under the name $1 of elapsed seconds (1), processor seconds (2), the peak (3) or that without mapped files (4).
median() { cut -d ' ' -f "$2" "$work/times.$1" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# Prints a row: what, the ratio of two figures, and the bar, if there is one.
row() { awk -v what="$1" -v one="$2" -v other="$3" -v bar="${4:-}" 'BEGIN { printf "%s\t%.3f\t%s\n", what, one / other, bar }'; }

# The file of $1 texts.
made() {
  [ -f "$work/texts-$1.jsonl" ] ||
    (cd "$home" && java -cp "$home/target/lib/*" bench/MakeCorpus.java "$corpus" "$1" "$work/texts-$1.jsonl" >&2)
  echo "$work/texts-$1.jsonl"
}
