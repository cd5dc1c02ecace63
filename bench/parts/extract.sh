# SPDX-License-Identifier: Apache-2.0
# All facts, one thread, beside segmentation, tagging and OpenIE on the same texts, each in a process of its own.
. "$home/bench/parts/common.sh"
cd "$home"
./mvnw -B -q -Pbench -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath >&2
pass() {
  java -Xmx4g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" io.github.tipgraph.Passes "$corpus" "$@" 2>>"$work/passes.log"
}
for name in java icu tokens tags facts; do pass "$name" $((rounds * 8)); done >"$work/passes"
# The slow one on some texts from all over the corpus.
pass openie $((rounds * 4)) 40 >>"$work/passes"
cat "$work/passes" >&2
rate() { awk -F '\t' -v name="$1" '$1 == name { print $5 }' "$work/passes"; }
row 'extraction, time beside sentence and word boundaries by java.text' "$(rate java)" "$(rate facts)"
row 'extraction, time beside sentence and word boundaries by ICU4J' "$(rate icu)" "$(rate facts)"
row 'extraction, time beside OpenNLP sentences, tokens, parts of speech' "$(rate tags)" "$(rate facts)" ≤1.5
row 'extraction, sentences a second beside CoreNLP OpenIE' "$(rate facts)" "$(rate openie)" ≥40
