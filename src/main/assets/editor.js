// SPDX-License-Identifier: Apache-2.0
// Puts YASGUI in the place of the plain form, once somebody comes near it: it is large.
"use strict";
(() => {
  const place = document.getElementById("editor");
  const form = document.getElementById("own-form");
  const text = document.getElementById("sparql");
  const endpoint = new URL(place.dataset.endpoint, location.href).href;

  const shared = /[#&]query=/.test(location.hash);

  const load = () =>
    new Promise((resolve, reject) => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = place.dataset.style;
      const script = document.createElement("script");
      script.src = place.dataset.code;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(style, script);
    });

  // What YASGUI leaves without a name for screen readers, or names wrongly.
  const mend = () => {
    const each = (selector, work) => place.querySelectorAll(selector).forEach(work);
    const name = (selector, value) => each(selector, (e) => e.getAttribute("aria-label") || e.setAttribute("aria-label", value));
    name("input.autocomplete", "The endpoint that is asked");
    name(".CodeMirror textarea", "A query in SPARQL");
    name(".tableSizer", "Rows on a page");
    each(".dataTable th:first-child .dt-column-title:empty", (e) => (e.textContent = "#"));
    each(".tabsList[role]", (e) => e.removeAttribute("role"));
    each(".tabsList a[role], .tabsList a[aria-selected]", (e) => {
      e.removeAttribute("role");
      e.removeAttribute("aria-selected");
    });
  };

  const bases = place.dataset.bases.split(" ");
  const here = (iri) => (bases.some((base) => iri.startsWith(base)) ? `/thing?iri=${encodeURIComponent(iri)}` : "");

  /** Results lead to the pages of this server, not to where the IRIs would lead. */
  const lead = () =>
    place.querySelectorAll(".yasr a[href]").forEach((a) => {
      const path = here(a.getAttribute("href"));
      if (path) {
        a.href = path;
        a.removeAttribute("target");
      }
    });

  /** A value of a result as it is shown. */
  const cell = (term, prefixes) => {
    if (!term) {
      return null;
    }
    if (term.type !== "uri") {
      const datatype = term.datatype ?? "";
      const number = /#(integer|decimal|double|float|int|long|nonNegativeInteger|positiveInteger)$/.test(datatype);
      return { text: term.value, number, wkt: /wktLiteral$/.test(datatype) ? term.value : undefined };
    }
    const prefix = Object.entries(prefixes).find(([, iri]) => iri && term.value.startsWith(iri) && !/[/#]/.test(term.value.slice(iri.length)));
    const last = decodeURIComponent(term.value.replace(/[/#]$/, "").split(/[/#]/).pop());
    return { text: prefix ? `${prefix[0]}:${term.value.slice(prefix[1].length)}` : last.replaceAll("-", " "), iri: term.value, href: here(term.value) || undefined };
  };

  /** The rows of a result; those of N-Triples are subject, predicate and object. */
  const rows = (results, prefixes) => {
    const bindings = results.getBindings?.();
    if (bindings) {
      const columns = results.getVariables();
      return { columns, rows: bindings.map((each) => columns.map((name) => cell(each[name], prefixes))) };
    }
    const uri = (value) => cell({ type: "uri", value }, prefixes);
    const text = (value) => ({ text: value.slice(1).replace(/"(@[\w-]+|\^\^<[^>]*>)?$/, "").replace(/\\(.)/g, "$1") });
    const triples = [...(results.getOriginalResponseAsString() ?? "").matchAll(/^<([^>]*)> <([^>]*)> (<[^>]*>|".*) \.$/gm)];
    return {
      columns: ["subject", "predicate", "object"],
      rows: triples.map(([, s, p, o]) => [uri(s), uri(p), o.startsWith("<") ? uri(o.slice(1, -1)) : text(o)]),
      triples: true,
    };
  };

  const names = new Map();

  /** Gives the things of a result their names, where the store knows them. */
  const call = async (data) => {
    const cells = data.rows.flat().filter((each) => each?.href);
    const wanted = [...new Set(cells.map((each) => each.iri))].filter((iri) => !names.has(iri) && !/[<>"{}|^`\\\s]/.test(iri));
    for (let from = 0; from < wanted.length && from < 2000; from += 500) {
      const values = wanted.slice(from, from + 500).map((iri) => `<${iri}>`).join(" ");
      const label = "<http://www.w3.org/2000/01/rdf-schema#label>|<http://www.w3.org/2004/02/skos/core#prefLabel>";
      const query = `SELECT ?t (SAMPLE(?l) AS ?n) { VALUES ?t { ${values} } ?t ${label} ?l FILTER(LANG(?l) IN ("", "en")) } GROUP BY ?t`;
      const answer = await fetch(endpoint, { method: "POST", body: new URLSearchParams({ query }), headers: { Accept: "application/sparql-results+json" } });
      (answer.ok ? (await answer.json()).results.bindings : []).filter((each) => each.t).forEach((each) => names.set(each.t.value, each.n.value));
    }
    cells.forEach((each) => (each.text = names.get(each.iri) ?? each.text));
  };

  const ICONS = {
    plot: "M4 4v16h16v-2H6V4zm4 12h2V9H8zm4 0h2V5h-2zm4 0h2v-5h-2z",
    map: "M9 3 3 5v16l6-2 6 2 6-2V3l-6 2zm0 2.2 6 2v11.6l-6-2z",
    graph: "M6 3a3 3 0 1 0 1 5.8l4 4.7a3 3 0 1 0 1.6-1.2L8.500 7.500A3 3 0 0 0 6 3zm12 0a3 3 0 0 0-2.700 4.300l-2 4 1.800.9 2-4A3 3 0 1 0 18 3z",
  };

  /** A way to see results in YASGUI. */
  const view = (name, label, prefixes) =>
    class {
      constructor(yasr) {
        this.yasr = yasr;
        this.label = label;
        this.priority = name === "graph" ? 4 : 1;
      }

      data() {
        return rows(this.yasr.results, prefixes);
      }

      canHandleResults() {
        const results = this.yasr.results;
        return Boolean(results && !results.getError?.() && results.getBoolean?.() === undefined && globalThis.TipViews.fits[name](this.data()));
      }

      async draw() {
        const target = document.createElement("div");
        const data = this.data();
        this.yasr.resultsEl.replaceChildren(target);
        await call(data);
        await globalThis.TipViews.draw[name](target, data, place.dataset);
      }

      getIcon() {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        svg.setAttribute("viewBox", "0 0 24 24");
        path.setAttribute("d", ICONS[name]);
        svg.append(path);
        return svg;
      }
    };

  // A query with the prefixes that it uses without declaring them, as the server takes it from the plain form.
  const declared = (query, prefixes) =>
    Object.keys(prefixes)
      .filter((each) => new RegExp(`(^|[^\\w:-])${each}:`, "m").test(query.replace(/<[^>]*>|"[^"]*"/g, "")))
      .filter((each) => !new RegExp(`prefix\\s+${each}:`, "i").test(query))
      .map((each) => `PREFIX ${each}: <${prefixes[each]}>\n`)
      .join("") + query;

  const start = async () => {
    await load();
    const prefixes = await (await fetch(place.dataset.prefixes)).json();
    const { Yasgui, Yasqe, Yasr } = window;
    (Yasqe ?? Yasgui.Yasqe).defaults.autocompleters = ["variables", "prefixes"];
    const Results = Yasr ?? Yasgui.Yasr;
    Results.registerPlugin("plot", view("plot", "Plot", prefixes));
    Results.registerPlugin("map", view("map", "Map", prefixes));
    Results.registerPlugin("graph", view("graph", "Graph", prefixes));
    Results.defaults.pluginOrder = ["table", "plot", "map", "graph", "response"];
    place.hidden = false;
    form.hidden = true;
    const editor = new Yasgui(place, {
      requestConfig: { endpoint, method: "POST" },
      endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
      // A query in the address without a hash is ours, and answered above.
      populateFromUrl: shared,
      createShareableLink: (tab) => `${location.origin}${location.pathname}#${new URLSearchParams(tab.configToQueryParams())}`,
      copyEndpointOnNewTab: true,
      autofocus: false,
      persistenceId: "tipgraph",
      yasqe: {
        value: text.value,
        prefixCcApi: new URL(place.dataset.prefixes, location.href).href,
        showQueryButton: true,
        resizeable: true,
      },
      yasr: { prefixes },
    });
    if (!shared && /[?&](query|use)=/.test(location.search)) {
      editor.getTab().getYasqe().setValue(declared(text.value, prefixes));
    }
    const tend = () => {
      mend();
      lead();
    };
    tend();
    new MutationObserver(tend).observe(place, { childList: true, subtree: true, attributeFilter: ["role", "aria-selected"] });
  };

  const begin = () =>
    start().catch(() => {
      place.hidden = true;
      form.hidden = false;
    });

  if (shared) {
    begin().then(() => place.scrollIntoView());
  } else {
    new IntersectionObserver((entries, observer) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        begin();
      }
    }).observe(form);
  }
})();
