#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Time for all facts of a corpus, beside the language passes alone on the same texts (JMH, one thread, after warm-up).
# usage: bench/extract.sh [CORPUS=seeds] [JMH OPTION…]   CORPUS: a folder of texts, or JSON Lines with id and text
set -eu
corpus=${1:-seeds}
[ $# -eq 0 ] || shift
case $corpus in /*) ;; *) corpus=$PWD/$corpus ;; esac
cd "$(dirname "$0")/.."
./mvnw -B -q -Pbench -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.openjdk.jmh.Main io.github.tipgraph.ExtractionBenchmark -p corpus="$corpus" "$@"
