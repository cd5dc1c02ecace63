// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the cells of a row back as the fact that it states. */
public final class FactReader {
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final Pattern PENALTY = Pattern.compile("life|death|\\d+(\\.\\d+)?");

  /** As many digits as a number may have before its point, and behind it. */
  private static final int MAX_DIGITS = 30;

  private final Table table;
  private final Evidence evidence;
  private final Map<String, String> cells;

  private FactReader(Table table, Evidence evidence, Map<String, String> cells) {
    this.table = table;
    this.evidence = evidence;
    this.cells = cells;
  }

  /**
   * The fact of a row.
   *
   * @param cells by column, without {@code document, begin, end}; those left out are empty
   * @throws IllegalArgumentException if a cell is missing or not what its column allows; its
   *     message says which and what is expected
   */
  public static Fact read(Table table, Evidence evidence, Map<String, String> cells) {
    List<String> columns = table.columns().subList(3, table.columns().size());
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      String column = cell.getKey();
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(
            "the table "
                + table.title()
                + " has no column '"
                + column
                + "', but "
                + String.join(", ", columns));
      }
      if (!Codes.allow(table, column, cell.getValue())) {
        throw new IllegalArgumentException(
            column
                + " is '"
                + cell.getValue()
                + "', where "
                + String.join(", ", Codes.of(table, column))
                + " was expected");
      }
    }
    return new FactReader(table, evidence, cells).fact();
  }

  private Fact fact() {
    return switch (table) {
      case TIERS -> tier();
      case FLOWS -> flow();
      case BODIES -> body();
      case PROGRAMMES -> programme();
      case FUNDING -> funding();
      case COUNTS -> count();
      case LAWS -> law();
      case ACTIONS -> action();
      case FINDINGS -> finding();
    };
  }

  private TierRating tier() {
    return new TierRating(
        evidence,
        required("country"),
        cell("year"),
        code(Tier.values(), "tier"),
        code(Change.values(), "change"),
        code(Answer.values(), "complies"),
        code(Answer.values(), "efforts"));
  }

  private Flow flow() {
    return new Flow(
        evidence,
        code(Role.values(), "role"),
        cell("origin"),
        cell("destination"),
        codes(Group.class, "group"),
        codes(Form.class, "form"));
  }

  private BodyProfile body() {
    return new BodyProfile(
        evidence, required("body"), cell("acronym"), code(Level.values(), "level"), cell("area"));
  }

  private ProgrammeProfile programme() {
    return new ProgrammeProfile(
        evidence,
        required("programme"),
        code(ProgrammeKind.values(), "kind"),
        party("operator"),
        list("areas"),
        code(ProgrammeStatus.values(), "status"),
        cell("start"));
  }

  private LegalMeasure law() {
    return new LegalMeasure(
        evidence,
        required("law"),
        cell("year"),
        code(LawAction.values(), "action"),
        penalty("penalty_min"),
        penalty("penalty_max"));
  }

  private Action action() {
    return new Action(
        evidence,
        party("actor"),
        code(ActionType.values(), "action"),
        party("partner"),
        cell("object"),
        list("area"),
        cell("date"));
  }

  private Finding finding() {
    return new Finding(
        evidence,
        code(Polarity.values(), "polarity"),
        code(Theme.values(), "theme"),
        party("actor"));
  }

  private Funding funding() {
    required("amount");
    return new Funding(
        evidence,
        number("amount"),
        required("currency"),
        code(Bound.values(), "bound"),
        code(Modality.values(), "modality"),
        code(Basis.values(), "basis"),
        cell("programme"),
        party("funder"),
        party("recipient"),
        cell("since"));
  }

  private Count count() {
    return new Count(
        evidence,
        code(Measure.values(), "measure"),
        number("value"),
        code(Bound.values(), "bound"),
        !cell("reported").equals("no"),
        codes(Group.class, "group"),
        codes(Form.class, "group"),
        list("area"),
        party("agent"),
        cell("period"));
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  private String required(String column) {
    if (cell(column).isEmpty()) {
      List<String> codes = Codes.of(table, column);
      throw new IllegalArgumentException(
          column
              + " is empty"
              + (codes.isEmpty() ? "" : ", where " + String.join(", ", codes) + " was expected"));
    }
    return cell(column);
  }

  private String number(String column) {
    String cell = cell(column).replace(",", "");
    try {
      if (cell.isEmpty()) {
        return "";
      }
      BigDecimal number = new BigDecimal(cell);
      // One of few signs, such as 1e999999999, may have more digits than there is memory.
      if (Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS) {
        return number.toPlainString();
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          column + " is '" + cell(column) + "', where a number such as 1400000 was expected", e);
    }
    throw new IllegalArgumentException(
        column + " is '" + cell(column) + "', a number of more than " + MAX_DIGITS + " digits");
  }

  private String penalty(String column) {
    if (!cell(column).isEmpty() && !PENALTY.matcher(cell(column)).matches()) {
      throw new IllegalArgumentException(
          column
              + " is '"
              + cell(column)
              + "', where years such as 0.5, life or death was expected");
    }
    return cell(column);
  }

  private List<String> list(String column) {
    return Arrays.stream(cell(column).split(";")).filter(code -> !code.isEmpty()).toList();
  }

  private Party party(String column) {
    String cell = cell(column);
    return switch (cell) {
      case "" -> Party.NONE;
      case "government" -> Party.GOVERNMENT;
      case "victims" -> Party.VICTIMS;
      default -> COUNTRIES.contains(cell) ? Party.country(cell) : Party.body(cell);
    };
  }

  private <E extends Coded> E code(E[] members, String column) {
    Optional<E> found =
        Arrays.stream(members).filter(member -> member.code().equals(cell(column))).findFirst();
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                column
                    + " is empty, where "
                    + String.join(", ", Codes.of(table, column))
                    + " was expected"));
  }

  private <E extends Enum<E> & Coded> Set<E> codes(Class<E> type, String column) {
    Set<E> found = EnumSet.noneOf(type);
    List<String> codes = list(column);
    for (E member : type.getEnumConstants()) {
      if (codes.contains(member.code())) {
        found.add(member);
      }
    }
    return found;
  }
}
