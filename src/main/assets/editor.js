// SPDX-License-Identifier: Apache-2.0
// Puts YASGUI in the place of the plain form, once somebody comes near it: it is large.
"use strict";
(() => {
  const place = document.getElementById("editor");
  const form = document.getElementById("own-form");
  const text = document.getElementById("sparql");
  const endpoint = new URL(place.dataset.endpoint, location.href).href;

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
    place.hidden = false;
    form.hidden = true;
    const editor = new Yasgui(place, {
      requestConfig: { endpoint, method: "POST" },
      endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
      // A query in the address without a hash is ours, and answered above.
      populateFromUrl: /[#&]query=/.test(location.hash),
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
    if (/[?&](query|use)=/.test(location.search)) {
      editor.getTab().getYasqe().setValue(declared(text.value, prefixes));
    }
    mend();
    new MutationObserver(mend).observe(place, { childList: true, subtree: true, attributeFilter: ["role", "aria-selected"] });
  };

  new IntersectionObserver((entries, observer) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      start().catch(() => {
        place.hidden = true;
        form.hidden = false;
      });
    }
  }).observe(form);
})();
