# SPDX-License-Identifier: Apache-2.0
# Whole builds: by threads, and by the size of the corpus.
. "$home/bench/parts/common.sh"
few=$(made "$texts")
many=$(made $((texts * 10)))
rm -f "$work"/times.build-*
# The launcher takes the fast compiler where there is much to read by the number of files.
export TIPGRAPH_OPTS=-XX:TieredStopAtLevel=4
build() { rm -rf "$work/built" && measure "$1" "$home/tipgraph" build "$2" --store "$work/built" --threads "$3"; }
for ((i = 0; i < rounds; i++)); do
  build build-one "$few" 1
  build build-two "$few" 2
done
build build-many "$many" 2
row "build of $texts texts, elapsed, one thread beside two" "$(median build-one 1)" "$(median build-two 1)" ≥1.7
row "build, processor time for 10 times the texts" "$(median build-many 2)" "$(median build-two 2)" ≤10.5
row "build, peak memory, $((texts * 10)) texts beside $texts" "$(median build-many 3)" "$(median build-two 3)" ≤1.1
