// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.BodyProfile;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The bodies, programmes, laws and places of one document: what outlives it. Asking for a thing
 * describes it in the model, with its types of other vocabularies, so that queries need no
 * inference.
 */
final class Things {
  private static final String INTERNATIONAL = "int";

  private final Model model;
  private final Iris iris;
  private final String country;
  private final String scope;
  private final Map<String, String> scopeOfBody = new HashMap<>();
  private final Map<String, String> bodyOfAcronym = new HashMap<>();
  private final Map<String, Set<Party>> operators = new HashMap<>();
  private final UnaryOperator<String> countryName;

  Things(Model model, Iris iris, Assessment assessment, UnaryOperator<String> countryName) {
    this.countryName = countryName;
    this.model = model;
    this.iris = iris;
    this.country = assessment.country();
    this.scope = Iris.scope(country, assessment.document());
    for (Fact fact : assessment.facts()) {
      if (fact instanceof BodyProfile profile) {
        scopeOfBody.putIfAbsent(Slug.of(profile.body()), scope(profile));
        if (!profile.acronym().isEmpty()) {
          bodyOfAcronym.putIfAbsent(profile.acronym(), profile.body());
        }
      } else if (fact instanceof ProgrammeProfile profile) {
        operators
            .computeIfAbsent(Slug.of(profile.programme()), k -> new HashSet<>())
            .add(profile.operator());
      }
    }
  }

  private String scope(BodyProfile profile) {
    return switch (profile.level()) {
      case INTERNATIONAL -> INTERNATIONAL;
      case FOREIGN ->
          profile.area().isEmpty()
              ? scope
              : Iris.countryOf(profile.area()).toLowerCase(Locale.ROOT);
      case UNSTATED, NATIONAL, SUBNATIONAL, NGO -> scope;
    };
  }

  /** The place of an ISO code. */
  Resource place(String code) {
    return model.createResource(Iris.place(code));
  }

  /** A party, where the text names one. */
  Optional<Resource> party(Party party) {
    return switch (party.kind()) {
      case NONE -> Optional.empty();
      case VICTIMS -> Optional.of(Scheme.PARTY.concept("victims").inModel(model));
      case GOVERNMENT -> Optional.of(government(country));
      case COUNTRY -> Optional.of(government(party.name()));
      case BODY -> Optional.of(body(party.name()));
    };
  }

  private Resource government(String of) {
    String scopeOfGovernment = of.isEmpty() ? scope : of.toLowerCase(Locale.ROOT);
    Resource government = model.createResource(iris.government(scopeOfGovernment), Tip.Government);
    government.addProperty(RDF.type, Tip.Body).addProperty(RDF.type, ORG.Organization);
    if (of.isEmpty()) {
      return government.addProperty(RDFS.label, "Government");
    }
    return government
        .addProperty(RDFS.label, "Government of " + countryName.apply(of))
        .addProperty(Tip.jurisdiction, place(of))
        .addProperty(Tip.country, place(of));
  }

  /** A body by its name alone. */
  Resource body(String name) {
    String scopeOfName = scopeOfBody.getOrDefault(Slug.of(name), scope);
    return model
        .createResource(iris.body(scopeOfName, name), Tip.Body)
        .addProperty(RDF.type, ORG.Organization)
        .addProperty(RDFS.label, name);
  }

  /**
   * A body with what its profile says. A name that begins with the acronym of another body of the
   * document (an office, a unit) is that of a part of it.
   */
  Resource body(BodyProfile profile) {
    Resource body = body(profile.body());
    if (!profile.acronym().isEmpty()) {
      body.addProperty(SKOS.altLabel, profile.acronym());
    }
    String jurisdiction =
        profile.area().isEmpty() && profile.level() == Level.NATIONAL ? country : profile.area();
    if (!jurisdiction.isEmpty()) {
      body.addProperty(Tip.jurisdiction, place(jurisdiction));
    }
    String[] words = profile.body().split(" ", 2);
    if (words.length == 2 && bodyOfAcronym.containsKey(words[0])) {
      body.addProperty(ORG.subOrganizationOf, body(bodyOfAcronym.get(words[0])));
    }
    String home = home(profile);
    if (!home.isEmpty()) {
      body.addProperty(Tip.country, place(home));
    }
    return body;
  }

  private String home(BodyProfile profile) {
    return switch (profile.level()) {
      case NATIONAL, SUBNATIONAL -> country;
      case FOREIGN -> Iris.countryOf(profile.area());
      case UNSTATED, INTERNATIONAL, NGO -> "";
    };
  }

  /**
   * A programme, with the forms of exploitation of which its name speaks. Where a document calls
   * several by one name, the party that runs or pays for it tells them apart.
   */
  Resource programme(String name, Party by) {
    Set<Party> known = operators.getOrDefault(Slug.of(name), Set.of());
    boolean several = known.size() > 1 && known.contains(by) && by.kind() == Party.Kind.BODY;
    String iri = iris.programme(scope, several ? name + " of " + by.name() : name);
    Resource programme = model.createResource(iri, Tip.Programme).addProperty(RDFS.label, name);
    FormNames.in(name).forEach(form -> programme.addProperty(Tip.addresses, form));
    return programme;
  }

  /** A law, its year being empty where it is not known. */
  Resource law(String title, String year) {
    Resource law = model.createResource(iris.law(scope, title, year), Tip.Law);
    law.addProperty(RDF.type, Terms.ELI_LEGAL_RESOURCE);
    law.addProperty(RDFS.label, title).addProperty(Terms.ELI_TITLE, title);
    if (!year.isEmpty()) {
      law.addProperty(Tip.lawYear, Literals.date(year));
    }
    if (!country.isEmpty()) {
      law.addProperty(Tip.country, place(country));
    }
    return law;
  }
}
