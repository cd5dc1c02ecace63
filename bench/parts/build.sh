# SPDX-License-Identifier: Apache-2.0
# Whole builds: by threads, and by the size of the corpus.
. "$home/bench/parts/common.sh"
few=$(made "$texts")
many=$(made $((texts * 10)))
rm -f "$work"/times.build-*
build() { rm -rf "$work/built" && measure "$1" "$home/tipgraph" build "$2" --store "$work/built" --threads "$3"; }
for ((i = 0; i < rounds; i++)); do
  build build-one "$few" 1
  build build-two "$few" 2
done
build build-many "$many" 2
# The launcher has many texts read with both compilers, whose work takes memory too.
TIPGRAPH_OPTS=-XX:TieredStopAtLevel=4 build build-both "$few" 2
row "build of $texts texts, elapsed, one thread beside two" "$(median build-one 1)" "$(median build-two 1)" ≥1.7
row 'build, elapsed, 10 times the texts' "$(median build-many 1)" "$(median build-two 1)" ≤10.5
row "build, peak memory without mapped files, $((texts * 10)) texts beside $texts" "$(median build-many 4)" "$(median build-both 4)" ≤1.1
