# SPDX-License-Identifier: Apache-2.0
# A build of what is built, beside the first.
. "$home/bench/parts/common.sh"
few=$(made "$texts")
rm -f "$work"/times.first "$work"/times.again
for ((i = 0; i < rounds; i++)); do
  rm -rf "$work/rebuilt"
  measure first "$home/tipgraph" build "$few" --store "$work/rebuilt"
  measure again "$home/tipgraph" build "$few" --store "$work/rebuilt"
done
row 'build with nothing changed, elapsed, beside the first' "$(median again 1)" "$(median first 1)" ≤0.05
