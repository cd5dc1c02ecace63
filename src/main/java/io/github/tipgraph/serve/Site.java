// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.catalog.Publication;
import io.github.tipgraph.catalog.StoreCatalogue;
import io.github.tipgraph.query.Beside;
import io.github.tipgraph.query.Description;
import io.github.tipgraph.rdf.Iris;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;

/** All addresses of the server, and the page for each kind of thing. */
final class Site {
  /** Where the SPARQL endpoint is. */
  static final String SPARQL = "/sparql";

  /** The first parts of the paths below: no base of IRIs can be there. */
  private static final Set<String> TAKEN =
      Set.of(
          "",
          "sparql",
          "page",
          "thing",
          "assets",
          "ontology",
          "ontology.svg",
          "shapes",
          "vocab",
          "place",
          "graph",
          "rule",
          "software",
          "data",
          "catalog",
          "query",
          "map",
          "quality",
          ".well-known",
          "tables",
          "search",
          "suggest",
          "documents",
          "neighbours");

  private final Assets assets = new Assets();
  private final Path store;
  private final Settings settings;
  private final Supplier<String> server;
  private final Generation generation;
  private final Addresses addresses;
  private final Verdicts verdicts;
  private final Things things;
  private final Search search;
  private final Kept<Library> library;
  private final String version;

  /**
   * The site of a store.
   *
   * @param dataset the store, in a reading transaction
   * @param server gives the address of the server, once it runs
   */
  Site(
      Path store,
      DatasetGraph dataset,
      Settings settings,
      Supplier<String> server,
      Generation generation) {
    this.store = store;
    this.settings = settings;
    this.server = server;
    this.generation = generation;
    this.addresses = Addresses.of(dataset, TAKEN);
    this.verdicts = new Verdicts(store, settings.writers().isPresent());
    this.version = new OntologyTerms(dataset).text(OntologyTerms.ONTOLOGY, OWL2.versionInfo);
    this.library = new Kept<>(generation, data -> Library.of(data, addresses));
    this.things = new Things(addresses, views());
    this.search = new Search(assets, addresses, generation, dataset.getContext());
  }

  /** Pages by the kind of thing: the first that fits is taken. */
  private List<View> views() {
    return List.of(
        new DocumentView(assets, verdicts),
        new FactView(assets),
        new CountryPage.Countries(assets, library),
        new EntityView(assets),
        new ThingPage.General(assets));
  }

  /** The address of the page of a document, by its identifier. */
  String documentPage(String id) {
    return addresses.page(new Iris(addresses.base()).document(id));
  }

  /** Makes while nobody waits what would let the first who asks wait. */
  void prepare(DatasetGraph dataset) {
    search.prepare(dataset);
  }

  /** Waits until nothing reads the store any more. */
  void close() {
    search.close();
  }

  /** The table of addresses. */
  Routes routes() {
    Route ontology =
        new TurtleFile(
            "ontology/tipgraph.ttl",
            "Ontology",
            assets,
            (frame, dataset) ->
                Templates.render(
                    "ontology", new OntologyPage.Maker(dataset, addresses).page(frame)));
    Route shapes =
        new TurtleFile(
            "ontology/shapes.ttl",
            "Shapes",
            assets,
            (frame, dataset) -> Templates.render("shapes", ShapesPage.of(frame, dataset)));
    Routes routes =
        new Routes()
            .below(Assets.PATH, assets)
            .at(Addresses.THING, things::byIri)
            .at("/ontology", ontology)
            .at("/ontology/" + version, ontology)
            .at(OntologyPicture.PATH, new OntologyPicture())
            .at("/shapes", shapes)
            .at(Addresses.PAGE + "/ontology", seeOther("/ontology"))
            .at(Addresses.PAGE + "/shapes", seeOther("/shapes"))
            .below(Addresses.PAGE + "/", things::page)
            .below("/", things::thing);
    browse(routes);
    ask(routes);
    describeStore(routes);
    return routes;
  }

  /** Ways through the store, and what pages load of it. */
  private void browse(Routes routes) {
    routes
        .at("/", StartPage.route(assets, library))
        .at(DocumentsPage.PATH, DocumentsPage.route(assets, library))
        .at(Search.PATH, search::page)
        .at(Search.SUGGESTIONS, search::suggestions)
        .below(TablesRoute.PATH, new TablesRoute())
        .at(Neighbours.PATH, Neighbours.route(addresses));
  }

  /** The pages that ask queries. */
  private void ask(Routes routes) {
    Asking asking = new Asking(store, settings);
    MapPages maps = new MapPages(assets, addresses, asking);
    QueryPages queries = new QueryPages(assets, addresses, asking);
    routes
        .at(QualityPages.PATH, new QualityPages(assets, addresses, asking, verdicts)::page)
        .at(MapPages.PATH, maps::page)
        .at(MapPages.SHAPES, maps::shapes)
        .at(QueryPages.PATH, queries::start)
        .at(QueryPages.PATH + "/prefixes", queries::prefixes)
        .below(QueryPages.PATH + "/", queries::bundled);
  }

  /** Descriptions of the endpoint, of the dataset in VoID, and of the catalogue in DCAT. */
  private void describeStore(Routes routes) {
    Iris iris = new Iris(addresses.base());
    routes.at(SPARQL, made(iris.dataset() + "#sparql", data -> description().of(data)));
    Route dataset =
        made(
            iris.dataset(),
            data -> description().completed(Description.of(Beside.store(data), iris)));
    Route catalogue =
        made(iris.catalogue(), data -> description().completed(catalogue(data, iris)));
    routes.at("/.well-known/void", dataset);
    routes.at("/.well-known/dcat", catalogue);
    routes.at("/catalog", catalogue);
    documented(routes, iris.dataset(), dataset);
    documented(routes, iris.catalogue(), catalogue);
  }

  private void documented(Routes routes, String iri, Route route) {
    String page = addresses.page(iri);
    addresses.path(iri).ifPresent(path -> routes.at(path, seeOther(page)).at(page, route));
  }

  private static Route seeOther(String path) {
    return (asked, dataset) -> Optional.of(Reply.seeOther(path));
  }

  private Route made(String iri, Function<DatasetGraph, Graph> maker) {
    return new GraphPage(NodeFactory.createURI(iri), maker, things, generation);
  }

  private ServiceDescription description() {
    return new ServiceDescription(server.get(), new Iris(addresses.base()), settings);
  }

  private Graph catalogue(DatasetGraph dataset, Iris iris) {
    Publication given = settings.publication();
    Publication publication =
        new Publication(
            iris,
            given.title(),
            given.publisher(),
            given.licence(),
            Optional.of(server.get()),
            given.version());
    return StoreCatalogue.of(Beside.store(dataset), Beside.others(dataset), publication);
  }
}
