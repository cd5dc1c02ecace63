// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.regex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Build;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No text makes a regular expression of the program take more steps than a multiple of its length,
 * or overflows the stack. Steps are counted, not timed. {@code -Dtipgraph.attacks=5000} tries more.
 */
class LinearPatternsTest {
  private static final int ATTACKS = Integer.getInteger("tipgraph.attacks", 1000);
  private static final int SHORT = 64;
  private static final int LONG = 1024;
  private static final long MOST = 4_000_000;

  /** Each character may be looked at so often whatever the length. */
  private static final int FEW = 8;

  /** Where a repeated group that calls itself for each round ends within 256 kilobytes of stack. */
  private static final int DEEP = 50_000;

  private static Usages usages;

  @BeforeAll
  static void read() throws URISyntaxException {
    usages =
        Usages.in(Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
  }

  @Test
  void everyPatternIsFound() {
    assertThat(usages.constant()).hasSizeGreaterThan(300);
    assertThat(usages.constant())
        .extracting(Usage::where)
        .contains("Tokenizer.SHORT", "Signature.HTML", "Web.CHARSET");
    assertThat(usages.computed()).containsExactlyInAnyOrderElementsOf(Computed.PLACES.keySet());
  }

  @Test
  void everyPatternOfTheClassesIsLinear() {
    assertThat(usages.constant().stream().flatMap(each -> slow(each).stream())).isEmpty();
  }

  @Test
  void everyPatternThatIsPutTogetherIsLinear() {
    assertThat(Computed.usages().stream().flatMap(each -> slow(each).stream())).isEmpty();
  }

  @Test
  void noPatternOverflowsTheStack() throws InterruptedException {
    List<Usage> all = new ArrayList<>(usages.constant());
    all.addAll(Computed.usages());
    List<String> deep = new ArrayList<>();
    Thread small =
        new Thread(
            null, () -> all.forEach(each -> deep(each).ifPresent(deep::add)), "small", 1 << 18);
    small.start();
    small.join();
    assertThat(deep).isEmpty();
  }

  @Test
  void aSlowPatternIsSeen() {
    for (String regex : List.of("\\s+$", ".*,.*", "(\\w+)*;", "x*\\s*\\s*y", "\\d+-")) {
      Usage usage = new Usage(regex, Pattern.compile(regex), EnumSet.allOf(Usage.Way.class));
      assertThat(slow(usage)).as(regex).isPresent();
    }
    Usage usage = new Usage("", Pattern.compile("(?:a|bc)*"), EnumSet.of(Usage.Way.MATCHES));
    assertThat(deep(usage)).isPresent();
  }

  private static Optional<String> slow(Usage usage) {
    for (Attacks.Attack attack : Attacks.on(usage.pattern(), ATTACKS)) {
      for (Usage.Way way : usage.ways()) {
        if (grows(usage.pattern(), way, attack, SHORT)
            && grows(usage.pattern(), way, attack, LONG)) {
          return Optional.of(usage + " by " + way + " of " + attack);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether twice and four times the length take half as many steps again for each character. */
  private static boolean grows(Pattern pattern, Usage.Way way, Attacks.Attack attack, int length) {
    double once = steps(pattern, way, attack.text(length));
    if (once == Double.POSITIVE_INFINITY) {
      return true;
    }
    double four = steps(pattern, way, attack.text(4 * length));
    return four > FEW
        && four > 1.5 * once
        && steps(pattern, way, attack.text(2 * length)) > 1.2 * once;
  }

  /** For each character; endless if they are too many to be counted. */
  private static double steps(Pattern pattern, Usage.Way way, String text) {
    long steps = Steps.of(way, pattern, text, MOST);
    return steps == MOST ? Double.POSITIVE_INFINITY : (double) steps / text.length();
  }

  /** Only groups that are repeated call themselves. */
  private static Optional<String> deep(Usage usage) {
    if (!usage.pattern().pattern().matches("(?s).*\\)(?:[*+]|\\{\\d*,).*")) {
      return Optional.empty();
    }
    for (Attacks.Attack attack : Attacks.on(usage.pattern(), ATTACKS / 10)) {
      for (Usage.Way way : usage.ways()) {
        try {
          Steps.of(way, usage.pattern(), attack.text(DEEP), MOST);
        } catch (StackOverflowError e) {
          return Optional.of(usage + " by " + way + " of " + attack);
        }
      }
    }
    return Optional.empty();
  }
}
