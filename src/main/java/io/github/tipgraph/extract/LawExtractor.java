// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.fact.LegalMeasure;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Laws, what happened to them, and the prison terms that they set. */
final class LawExtractor implements Extractor {
  @Override
  public List<LegalMeasure> extract(Reading reading, Context context) {
    List<LegalMeasure> found = new ArrayList<>();
    if (reading.section() == Section.RECOMMENDATIONS
        || reading.parse().sentence.kind() == Block.Kind.HEADING) {
      return found;
    }
    found.addAll(Prohibitions.lacking(reading, context));
    boolean prohibition = !found.isEmpty();
    Optional<Law> topic = topic(reading, context);
    List<Law> named =
        Laws.in(reading).stream().map(l -> known(reading, context, l, topic)).toList();
    List<Law> laws = named.isEmpty() ? pointed(reading.parse(), topic) : named;
    List<Penalties.Range> ranges = Penalties.in(reading);
    for (Law law : laws) {
      List<Penalties.Range> own =
          Lists.those(ranges, r -> sets(reading.parse(), laws, r).contains(law));
      measures(reading, context, law, own, prohibition).forEach(found::add);
    }
    if (laws.isEmpty() && !context.laws.isEmpty() && about(reading.parse())) {
      boolean it = reading.parse().has("cue/it", 0, reading.parse().size());
      Law last = topic.filter(t -> it).orElseGet(() -> context.laws.get(context.laws.size() - 1));
      ranges.forEach(r -> found.add(measure(reading, last, LawAction.IN_FORCE, last.year(), r)));
    }
    return found;
  }

  /** Whether a sentence that names no law speaks of the crimes of the law before. */
  private static boolean about(Parse parse) {
    return parse.has("cue/trafficking", 0, parse.size())
        || parse.has("class/accused", 0, parse.size())
        || !Who.forms(parse, 0, parse.size()).isEmpty()
        || parse.is(0, "law/penalty")
        || parse.is(0, "cue/pronoun")
        || parse.is(0, "cue/definite") && parse.is(1, "law/penalty");
  }

  /** The law of which the sentence before tells, if that is its subject. */
  private static Optional<Law> topic(Reading reading, Context context) {
    int at = context.readings.indexOf(reading) - 1;
    if (at < 0 || context.laws.isEmpty()) {
      return Optional.empty();
    }
    Reading before = context.readings.get(at);
    boolean near = before.parse().sentence.paragraph() == reading.parse().sentence.paragraph();
    return Laws.in(before).stream()
        .filter(l -> near && !l.plural())
        .filter(l -> Lists.any(before.parse().predicates, p -> tells(before, l, p)))
        .findFirst()
        .flatMap(l -> Lists.first(context.laws, k -> k.title().equals(l.title())));
  }

  private static boolean tells(Reading reading, Law law, Predicate predicate) {
    return !predicate.embedded && new LawRoles(reading, law).tells(predicate);
  }

  /** "It was passed in 2011": a pronoun that opens a sentence for the law told of before. */
  private static List<Law> pointed(Parse parse, Optional<Law> topic) {
    return parse.is(0, "cue/it") && parse.phraseAt(0).isPresent()
        ? topic.map(t -> t.at(0)).stream().toList()
        : List.of();
  }

  /** A law that the text has named before is known by its first title. */
  private static Law known(Reading reading, Context context, Law law, Optional<Law> topic) {
    String noun = reading.parse().lower(law.last());
    boolean other =
        Lists.any(context.laws, k -> words(k.title()).contains(noun))
            && topic.filter(t -> words(t.title()).contains(noun)).isEmpty();
    boolean again = law.reference() && !other && topic.filter(t -> same(t, law)).isPresent();
    return again ? law.of(topic.get()) : known(context, law);
  }

  private static Law known(Context context, Law law) {
    for (int i = context.laws.size() - 1; i >= 0; i--) {
      Law known = context.laws.get(i);
      if (same(known, law)) {
        return law.of(known);
      }
    }
    return law;
  }

  private static boolean same(Law known, Law law) {
    boolean years =
        known.year().isEmpty() || law.year().isEmpty() || known.year().equals(law.year());
    boolean drafts = (known.kind() == Law.Kind.BILL) == (law.kind() == Law.Kind.BILL);
    if (law.reference()) {
      boolean dated = law.year().isEmpty() || law.year().equals(known.year());
      return dated && known.kind() == law.kind() && known.kind() != Law.Kind.TREATY;
    }
    return years
        && drafts
        && law.definite()
        && words(known.title()).containsAll(words(law.title()));
  }

  private static Set<String> words(String title) {
    return new LinkedHashSet<>(List.of(title.toLowerCase(Locale.ROOT).split("\\W+")));
  }

  /**
   * The laws that set a prison term: the last one before it with those joined to it, else the first
   * one after it.
   */
  private static List<Law> sets(Parse parse, List<Law> laws, Penalties.Range range) {
    List<Law> single = Lists.those(laws, l -> !l.plural());
    int last = -1;
    while (last + 1 < single.size() && single.get(last + 1).first() < range.first()) {
      last++;
    }
    if (last < 0) {
      return single.stream().limit(1).toList();
    }
    boolean alone = parse.is(single.get(last).end() + 1, "cue/relative");
    int first = last;
    while (!alone && first > 0 && joined(parse, single.get(first - 1), single.get(first))) {
      first--;
    }
    return single.subList(first, last + 1);
  }

  /** "the X Act and Article 5 of the Y Code": laws that are listed together. */
  private static boolean joined(Parse parse, Law law, Law next) {
    boolean and = false;
    for (int i = law.end() + 1; i < next.start(); i++) {
      boolean between =
          parse.pos[i] == Pos.CCONJ
              || parse.pos[i] == Pos.DET
              || parse.pos[i] == Pos.NUM
              || parse.is(i, "class/provision")
              || parse.lower(i).matches(",|of");
      if (!between) {
        return false;
      }
      and |= parse.pos[i] == Pos.CCONJ;
    }
    return and;
  }

  private static List<LegalMeasure> measures(
      Reading reading,
      Context context,
      Law law,
      List<Penalties.Range> ranges,
      boolean prohibition) {
    List<LegalMeasure> found = new ArrayList<>();
    LawActions.Result result = LawActions.of(reading, law);
    Map<LawAction, String> actions = new TreeMap<>(result.actions());
    if (law.pronoun() && law.kind() == Law.Kind.BILL) {
      actions.remove(LawAction.DRAFTED);
    }
    if (law.reference()
        || wished(reading.parse(), law)
        || law.plural() && !kept(reading.parse(), law, actions)) {
      return found;
    }
    Optional<LawAction> base = base(reading.parse(), law, result, prohibition);
    boolean later = ranges.isEmpty() && follow(reading, context);
    boolean told = later || ranges.isEmpty() && named(context, law);
    if (later && actions.isEmpty() && base.isPresent()) {
      context.laws.add(law);
    }
    if (actions.isEmpty() && base.isPresent() && !told) {
      actions.put(base.get(), "");
    }
    LawAction telling = penal(actions, result, law);
    boolean apart =
        telling == LawAction.AMENDED && Lists.any(ranges, r -> semicolon(reading.parse(), law, r));
    LawAction penal = apart ? LawAction.IN_FORCE : telling;
    if (!ranges.isEmpty()) {
      actions.putIfAbsent(penal, "");
    }
    String drafted = actions.getOrDefault(LawAction.DRAFTED, "");
    actions.forEach(
        (action, year) -> {
          String given = year.isEmpty() && law.kind() == Law.Kind.BILL ? drafted : year;
          String own = law.year().isEmpty() ? given : law.year();
          if (action == penal && !ranges.isEmpty()) {
            ranges.forEach(r -> found.add(measure(reading, law, action, own, r)));
          } else {
            found.add(measure(reading, law, action, own, null));
          }
        });
    if (!found.isEmpty() && !actions.containsKey(LawAction.LACKING)) {
      context.laws.add(law);
    }
    return found;
  }

  /** "calls on parliament to pass the bill": what somebody is asked to do with a law. */
  private static boolean wished(Parse parse, Law law) {
    return parse.predicates.stream()
        .filter(p -> p.last < law.start())
        .reduce((a, b) -> b)
        .filter(p -> Wishes.urged(parse, p))
        .isPresent();
  }

  /** Whether the next clause gives the prison terms of the law last named. */
  private static boolean follow(Reading reading, Context context) {
    int at = context.readings.indexOf(reading) + 1;
    if (at >= context.readings.size()) {
      return false;
    }
    Reading next = context.readings.get(at);
    return next.parse().sentence.paragraph() == reading.parse().sentence.paragraph()
        && about(next.parse())
        && !Penalties.in(next).isEmpty()
        && Lists.every(Laws.in(next), Law::reference);
  }

  private static boolean kept(Parse parse, Law law, Map<LawAction, String> actions) {
    boolean amendment = law.kind() == Law.Kind.AMENDMENT || law.amendment() >= 0;
    return amendment
        || law.kind() == Law.Kind.PROHIBITION
        || actions.containsKey(LawAction.LACKING)
            && (law.end() > law.last() || parse.is(law.last(), "law/implementing"));
  }

  private static boolean named(Context context, Law law) {
    return Lists.any(context.laws, k -> k.title().equals(law.title()));
  }

  /** What is said of a law that is only cited. */
  private static Optional<LawAction> base(
      Parse parse, Law law, LawActions.Result result, boolean prohibition) {
    if (result.silent()) {
      return law.kind() == Law.Kind.BILL ? Optional.of(LawAction.DRAFTED) : Optional.empty();
    }
    if (law.amendment() >= 0) {
      int first = parse.phraseAt(law.amendment()).map(Phrase::first).orElse(law.amendment());
      if (parse.is(first, "cue/denial")) {
        return Optional.empty();
      }
      boolean draft =
          parse.has("cue/draft", first, law.amendment())
              || parse.is(law.amendment(), Law.Kind.BILL.sense);
      return Optional.of(draft ? LawAction.DRAFTED : LawAction.AMENDED);
    }
    return switch (law.kind()) {
      case BILL -> Optional.of(LawAction.DRAFTED);
      case LAW ->
          prohibition && !Prohibitions.prohibits(parse, law.first())
              ? Optional.empty()
              : Optional.of(LawAction.IN_FORCE);
      case AMENDMENT, TREATY, PROHIBITION -> Optional.empty();
    };
  }

  /** "was amended; under its Article 4, …": whether a prison term stands in another clause. */
  private static boolean semicolon(Parse parse, Law law, Penalties.Range range) {
    boolean own = law.kind() == Law.Kind.LAW && law.amendment() < 0;
    boolean found = false;
    for (int i = law.end() + 1; own && i < range.first(); i++) {
      boolean it = parse.pos[i - 1] == Pos.CCONJ && parse.is(i, "cue/it");
      found |= parse.lower(i).equals(";") || it && parse.lower(i - 2).equals(",");
    }
    boolean next = false;
    for (int i = range.last() + 1; own && i + 1 < parse.size(); i++) {
      next |= parse.lower(i).equals(";");
      found |= next && parse.is(i, "law-action/amended") && parse.is(i + 1, "cue/it");
    }
    return found;
  }

  /** The action whose row has the prison terms. */
  private static LawAction penal(
      Map<LawAction, String> actions, LawActions.Result result, Law law) {
    for (LawAction action : List.of(LawAction.ENACTED, LawAction.IN_FORCE)) {
      if (actions.containsKey(action)) {
        return action;
      }
    }
    boolean bill = law.kind() == Law.Kind.BILL;
    for (LawAction action : List.of(LawAction.DRAFTED, LawAction.PENDING, LawAction.AMENDED)) {
      boolean own = law.amendment() >= 0 || !result.aside();
      if (actions.containsKey(action) && (bill || own)) {
        return action;
      }
    }
    return LawAction.IN_FORCE;
  }

  private static LegalMeasure measure(
      Reading reading, Law law, LawAction action, String year, Penalties.Range range) {
    return new LegalMeasure(
        reading.evidence(),
        law.title(),
        year,
        action,
        range == null ? "" : range.min(),
        range == null ? "" : range.max());
  }
}
