// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.fact.LegalMeasure;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.fact.Theme;
import java.util.List;
import java.util.Optional;

/**
 * What a fact of another table says of what was done: "56 children were rescued" tells progress in
 * protection, whatever the words of its clause.
 *
 * @param actor who did it, where the fact names somebody
 * @param plain whether it tells so even beside a gap; figures, laws and programmes may be what is
 *     blamed
 */
record Implied(Polarity polarity, Theme theme, Party actor, boolean plain) {
  /** What a fact implies; empty where it tells of no deed. */
  static Optional<Implied> of(Fact fact) {
    if (fact instanceof Count count) {
      return of(count);
    }
    if (fact instanceof LegalMeasure law) {
      return of(law.action());
    }
    if (fact instanceof Action action) {
      boolean done = action.action() != ActionType.LEADS;
      return Optional.of(
          new Implied(Polarity.PROGRESS, theme(action.action()), action.actor(), done));
    }
    if (fact instanceof ProgrammeProfile programme) {
      boolean there =
          programme.status() != ProgrammeStatus.PLANNED
              && programme.status() != ProgrammeStatus.ENDED;
      return there
          ? Optional.of(
              new Implied(Polarity.PROGRESS, theme(programme.kind()), programme.operator(), false))
          : Optional.empty();
    }
    if (fact instanceof Funding funding) {
      boolean paid = funding.modality() != Modality.FINE && funding.modality() != Modality.BUDGET;
      return paid
          ? Optional.of(new Implied(Polarity.PROGRESS, Theme.UNSTATED, funding.funder(), true))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * A finding with the theme that the facts of its sentence agree on, and, where its words name no
   * actor, with the one whom they name.
   *
   * @param whole whether one clause alone tells the finding, so that the facts are about no other
   */
  static Finding complete(Finding finding, List<Fact> stated, boolean whole) {
    List<Implied> all =
        stated.stream()
            .flatMap(f -> of(f).stream())
            .filter(i -> i.polarity() == finding.polarity())
            .toList();
    List<Theme> themes =
        all.stream().map(Implied::theme).filter(t -> t != Theme.UNSTATED).distinct().toList();
    boolean counted = Lists.any(stated, f -> f instanceof Count || f instanceof LegalMeasure);
    boolean decisive =
        themes.size() == 1 && (whole && counted || finding.theme() == Theme.UNSTATED);
    Theme theme = decisive ? themes.get(0) : finding.theme();
    if (theme == Theme.UNSTATED) {
      theme =
          stated.stream()
              .filter(f -> !(f instanceof Action && finding.polarity() == Polarity.GAP))
              .map(Implied::usual)
              .filter(t -> t != Theme.UNSTATED)
              .findFirst()
              .orElse(Theme.UNSTATED);
    }
    List<Party> actors =
        all.stream()
            .map(Implied::actor)
            .filter(actor -> actor.kind() != Party.Kind.NONE)
            .distinct()
            .toList();
    boolean unnamed = finding.actor().kind() == Party.Kind.NONE;
    Party actor = unnamed && actors.size() == 1 ? actors.get(0) : finding.actor();
    return new Finding(finding.evidence(), finding.polarity(), theme, actor);
  }

  /** What facts of a kind are mostly about, for a clause whose words do not tell. */
  private static Theme usual(Fact fact) {
    if (fact instanceof ProgrammeProfile programme) {
      return switch (programme.kind()) {
        case FACILITY, SERVICE -> Theme.PROTECTION;
        case HOTLINE, CAMPAIGN -> Theme.PREVENTION;
        case TRAINING -> Theme.PROSECUTION;
        case DATABASE -> Theme.COORDINATION;
        default -> Theme.UNSTATED;
      };
    }
    if (fact instanceof Action action) {
      return switch (action.action()) {
        case TRAINED -> Theme.PROSECUTION;
        case SUPPORTED, REFERRED -> Theme.PROTECTION;
        default -> Theme.COORDINATION;
      };
    }
    if (fact instanceof Count count) {
      return switch (count.measure()) {
        case PEOPLE_TRAINED -> Theme.PROSECUTION;
        case VICTIMS_RESCUED -> Theme.PROTECTION;
        default -> Theme.UNSTATED;
      };
    }
    return fact instanceof Funding ? Theme.PROTECTION : Theme.UNSTATED;
  }

  private static Optional<Implied> of(Count count) {
    boolean told = count.measure() != Measure.VICTIMS_ESTIMATED;
    boolean zero = count.value().equals("0");
    Polarity polarity = count.reported() && !zero ? Polarity.PROGRESS : Polarity.GAP;
    return told
        ? Optional.of(new Implied(polarity, theme(count.measure()), count.agent(), false))
        : Optional.empty();
  }

  private static Theme theme(ActionType action) {
    return switch (action) {
      case CONVENED, LEADS, REQUESTED -> Theme.COORDINATION;
      default -> Theme.UNSTATED;
    };
  }

  private static Theme theme(ProgrammeKind kind) {
    return switch (kind) {
      case PLAN -> Theme.COORDINATION;
      default -> Theme.UNSTATED;
    };
  }

  private static Theme theme(Measure measure) {
    return switch (measure) {
      case INVESTIGATIONS,
          ARRESTS,
          PROSECUTIONS,
          CONVICTIONS,
          SENTENCES,
          OFFICIALS_INVESTIGATED,
          OFFICIALS_PROSECUTED,
          OFFICIALS_CONVICTED ->
          Theme.PROSECUTION;
      case VICTIMS_IDENTIFIED,
          VICTIMS_ASSISTED,
          VICTIMS_REFERRED,
          VICTIMS_REPATRIATED,
          DOCUMENTS_ISSUED,
          HOUSING_UNITS_BUILT,
          FACILITIES_OPERATED ->
          Theme.PROTECTION;
      case PEOPLE_REACHED, HOTLINE_CALLS -> Theme.PREVENTION;
      default -> Theme.UNSTATED;
    };
  }

  private static Optional<Implied> of(LawAction action) {
    return switch (action) {
      case ENACTED, AMENDED, DRAFTED, RATIFIED, ACCEDED ->
          Optional.of(new Implied(Polarity.PROGRESS, Theme.LEGISLATION, Party.NONE, false));
      case PENDING, LACKING ->
          Optional.of(new Implied(Polarity.GAP, Theme.LEGISLATION, Party.NONE, false));
      default -> Optional.empty();
    };
  }
}
