// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A URI template (RFC 6570).
 *
 * @param text with expressions in braces
 */
record UriTemplate(String text) {
  private static final Pattern EXPRESSION = Pattern.compile("\\{([+#./;?&]?)([^{}]+)\\}");
  private static final Pattern VARIABLE = Pattern.compile("([^:*]+)(?::(\\d{1,4}))?(\\*?)");
  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

  /** What an operator stands for: RFC 6570, appendix A. */
  private record Operator(String first, String separator, boolean named, String ifEmpty) {
    static Operator of(String sign) {
      return switch (sign) {
        case "#" -> new Operator("#", ",", false, "");
        case "." -> new Operator(".", ".", false, "");
        case "/" -> new Operator("/", "/", false, "");
        case ";" -> new Operator(";", ";", true, "");
        case "?" -> new Operator("?", "&", true, "=");
        case "&" -> new Operator("&", "&", true, "=");
        default -> new Operator("", ",", false, "");
      };
    }
  }

  /** The template with the values of variables in it; a variable without values is not there. */
  String expand(Map<String, List<String>> values) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(expression(found.group(1), found.group(2), values)));
  }

  private static String expression(
      String sign, String variables, Map<String, List<String>> values) {
    Operator operator = Operator.of(sign);
    boolean reserved = sign.equals("+") || sign.equals("#");
    List<String> parts = new ArrayList<>();
    for (String each : variables.split(",")) {
      Matcher variable = VARIABLE.matcher(each.strip());
      if (variable.matches()) {
        List<String> of = values.getOrDefault(variable.group(1), List.of());
        int most = variable.group(2) == null ? -1 : Integer.parseInt(variable.group(2));
        UnaryOperator<String> encode = value -> encoded(cut(value, most), reserved);
        parts.addAll(parts(operator, variable.group(1), of, !variable.group(3).isEmpty(), encode));
      }
    }
    return parts.isEmpty() ? "" : operator.first() + String.join(operator.separator(), parts);
  }

  private static List<String> parts(
      Operator operator,
      String name,
      List<String> values,
      boolean explode,
      UnaryOperator<String> encode) {
    if (values.isEmpty()) {
      return List.of();
    }
    List<String> encoded = values.stream().map(encode).toList();
    List<String> parts = explode ? encoded : List.of(String.join(",", encoded));
    return operator.named()
        ? parts.stream()
            .map(part -> name + (part.isEmpty() ? operator.ifEmpty() : "=" + part))
            .toList()
        : parts;
  }

  private static String cut(String value, int most) {
    return most < 0 || value.codePointCount(0, value.length()) <= most
        ? value
        : value.substring(0, value.offsetByCodePoints(0, most));
  }

  private static String encoded(String value, boolean reserved) {
    return value
        .codePoints()
        .mapToObj(c -> isPlain(c, reserved) ? Character.toString(c) : percent(c))
        .collect(Collectors.joining());
  }

  private static boolean isPlain(int c, boolean reserved) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || UNRESERVED.indexOf(c) >= 0
        || reserved && (RESERVED.indexOf(c) >= 0 || c == '%');
  }

  private static String percent(int c) {
    StringBuilder out = new StringBuilder();
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return out.toString();
  }
}
