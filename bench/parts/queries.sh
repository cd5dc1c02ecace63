# SPDX-License-Identifier: Apache-2.0
# Each bundled query over ten times the documents: its time beside the growth of what it answers. With large=1 also a hundred times.
. "$home/bench/parts/stores.sh"
for times in 1 10 ${large:+100}; do
  java -XX:+UseSerialGC -cp "$work/classes:$lib" Queries "$work/store-$times" | sort >"$work/queries-$times"
done
join -t $'\t' "$work/queries-1" "$work/queries-10" | awk -F '\t' '
  $3 != "-" && $6 != "-" { printf "query %s over 10 times the documents (%d → %d rows; %s → %s ms)\t%.1f\t\n", $1, $2 - 1, $5 - 1, $3, $6, $6 / $3 }'
[ -z "${large:-}" ] || join -t $'\t' "$work/queries-10" "$work/queries-100" | awk -F '\t' '
  $3 != "-" && $6 != "-" { printf "query %s over 100 times beside 10 times (%d → %d rows; %s → %s ms)\t%.1f\t\n", $1, $2 - 1, $5 - 1, $3, $6, $6 / $3 }'
