// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.regex.Pattern;

/** The names and passwords in addresses of the web (RFC 3986, userinfo), which are told nowhere. */
public final class Secrets {
  private static final Pattern AT_ITS_BEGINNING = Pattern.compile("(?i)^(<?https?:/*)[^/?#]*@");
  private static final Pattern IN_A_TEXT = Pattern.compile("(?i)\\b(https?:/+)[^/?#\\s\"<>]*@");

  /** After a scheme, whatever it is. */
  private static final Pattern AFTER_A_SCHEME =
      Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]{1,20}:/{1,3})[^/?#\"<>\\v]*@");

  /** A name, a colon, a password and an at sign, wherever a word may begin. */
  private static final Pattern A_PAIR =
      Pattern.compile("(?<![^\\s/\\\\?#'\"<>])[^\\s/\\\\?#'\"<>:@]++:[^\\s/\\\\?#'\"<>]*@");

  private Secrets() {}

  /** Whether an address holds one, or what looks like it. */
  public static boolean isIn(String address) {
    return AT_ITS_BEGINNING.matcher(address).find() || !hidden(address).equals(address);
  }

  /** An address, or a text with addresses in it, without what they hold. */
  public static String without(String text) {
    if (text.indexOf('@') < 0) {
      return text;
    }
    String address = AT_ITS_BEGINNING.matcher(text).replaceFirst("$1");
    return IN_A_TEXT.matcher(address).replaceAll("$1");
  }

  /** A message, with a sign for whatever looks like a name and a password in it. */
  public static String hidden(String message) {
    if (message.indexOf('@') < 0) {
      return message;
    }
    String line = AFTER_A_SCHEME.matcher(message).replaceAll("$1…@");
    return A_PAIR.matcher(line).replaceAll("…@");
  }
}
