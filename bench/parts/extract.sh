# SPDX-License-Identifier: Apache-2.0
# All facts, one thread, beside segmentation, tagging and OpenIE on the same texts.
. "$home/bench/parts/common.sh"
cd "$home"
./mvnw -B -q -Pbench -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath >&2
java -Xmx4g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" io.github.tipgraph.Passes "$corpus" \
  $((rounds * 8)) 40 >"$work/passes" 2>"$work/passes.log"
cat "$work/passes" >&2
awk -F '\t' '
  $1 == "java.text sentences, words" { print "extraction, time beside sentence and word boundaries by java.text\t" $4 "\t" }
  $1 == "ICU4J sentences, words" { print "extraction, time beside sentence and word boundaries by ICU4J\t" $4 "\t" }
  $1 == "OpenNLP with parts of speech" { print "extraction, time beside OpenNLP sentences, tokens, parts of speech\t" $4 "\t≤1.5" }
  $1 == "CoreNLP OpenIE" { printf "extraction, sentences a second beside CoreNLP OpenIE\t%.1f\t≥40\n", 1 / $4 }
' "$work/passes"
