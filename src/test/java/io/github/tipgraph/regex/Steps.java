// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.regex;

/** A text that counts how often it is looked at, and ends a search that looks too often. */
final class Steps implements CharSequence {
  private final String text;
  private final long most;
  private long count;

  private Steps(String text, long most) {
    this.text = text;
    this.most = most;
  }

  /** Is thrown when a search has looked as often as it may. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super(null, null, false, false);
    }
  }

  /** How many characters a search looks at, or {@code most}. */
  static long of(Usage.Way way, java.util.regex.Pattern pattern, String text, long most) {
    Steps steps = new Steps(text, most);
    try {
      way.run(pattern, steps);
    } catch (TooMany e) {
      return most;
    }
    return steps.count;
  }

  @Override
  public char charAt(int index) {
    if (++count > most) {
      throw new TooMany();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
