# SPDX-License-Identifier: Apache-2.0
# A build on Spark with two cores of this machine beside the one of two threads, each without the time that it takes for one text.
. "$home/bench/parts/common.sh"
cd "$home"
jars=$home/target/cluster/jars
[ -f target/tipgraph-spark.jar ] || ./mvnw -B -q -Pspark -DskipTests package >&2
[ -d "$jars" ] || ./mvnw -B -q -f src/spark/cluster.xml -Djars="$jars" \
  -Dspark.version="$(sed -n 's#.*<spark.version>\(.*\)</spark.version>.*#\1#p' pom.xml)" package >&2
one=$(made 1)
many=$(made $((texts * 10)))
# What Spark asks Java 17 to open, by its own list.
open=$(java -cp "$jars/*" "$home/bench/SparkModules.java")
spark() {
  rm -rf "$work/spark"
  # shellcheck disable=SC2086 # options are words
  measure "$1" java -Xmx2g $open -cp "$jars/*:target/tipgraph-spark.jar" -Dspark.master='local[2]' -Dspark.driver.host=127.0.0.1 \
    -Dspark.ui.enabled=false io.github.tipgraph.spark.BuildJob --input "$2" --output "$work/spark"
}
build() { rm -rf "$work/built" && measure "$1" "$home/tipgraph" build "$2" --store "$work/built" --threads 2; }
rm -f "$work"/times.spark-* "$work"/times.local-*
spark spark-one "$one"
build local-one "$one"
build local-many "$many"
spark spark-many "$many"
row "Spark with two cores, $((texts * 10)) texts a second without start, beside a build by two threads" \
  "$(awk -v all="$(median local-many 1)" -v start="$(median local-one 1)" 'BEGIN { print all - start }')" \
  "$(awk -v all="$(median spark-many 1)" -v start="$(median spark-one 1)" 'BEGIN { print all - start }')" ≥0.8
