#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds spoilt texts in all forms, and holds what comes of them against the shapes; inputs that do harm are kept in target/mutations.
# usage: bench/mutations.sh [TRIALS=10000] [SEED=1] [FILE…]   FILE: texts, or JSON Lines with text; else those of the tests
set -eu
trials=${1:-10000}
seed=${2:-1}
[ $# -lt 2 ] || shift
[ $# -eq 0 ] || shift
root=$(cd "$(dirname "$0")/.." && pwd)
[ $# -gt 0 ] || set -- "$root"/src/test/resources/gold/authored.jsonl "$root"/src/test/resources/gold/narratives.jsonl \
  "$root"/src/test/resources/gold/kinds.jsonl "$root"/src/test/resources/gold/prose.jsonl
classpath=$root/target/mutations.classpath
(cd "$root" && ./mvnw -B -q -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile="$classpath")
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g -cp "$root/target/test-classes:$root/target/classes:$(cat "$classpath")" \
  io.github.tipgraph.fuzz.MutationsMain 0 "$trials" "$seed" "$root/target/mutations" "$@"
