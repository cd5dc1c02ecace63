# SPDX-License-Identifier: Apache-2.0
# A query from the start of the process to its end, beside the least that Jena can do.
. "$home/bench/parts/stores.sh"
for query in yearly-money who-pays-for-what; do
  "$home/bench/start.sh" $((rounds * 3)) "$query" "$work/store-10" >"$work/started"
  cat "$work/started" >&2
  sed -n "s/^query beside minimal: /cold query $query, a store of ten times the documents, beside a minimal Jena program\t/p" "$work/started" |
    sed 's/$/\t≤1.3/'
done
