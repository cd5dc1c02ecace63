// SPDX-License-Identifier: Apache-2.0
import org.apache.spark.launcher.JavaModuleOptions;

/** Prints the options that Spark asks of Java, on one line. */
final class SparkModules {
  public static void main(String[] args) {
    System.out.println(String.join(" ", JavaModuleOptions.defaultModuleOptionArray()));
  }
}
