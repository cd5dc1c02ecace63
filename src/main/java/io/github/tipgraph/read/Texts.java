// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

/** Small things about plain text. */
final class Texts {
  private Texts() {}

  /** The text without a byte order mark and with {@code \n} as its only line end. */
  static String unixLines(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
  }
}
