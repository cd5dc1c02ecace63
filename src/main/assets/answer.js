// SPDX-License-Identifier: Apache-2.0
// Lets the reader see an answer as a table, a plot, a map or a graph.
'use strict';
(() => {
  const bar = document.querySelector('.views');
  const table = document.querySelector('table.answer');
  if (!bar || !table) {
    return;
  }
  const { draw, fits, ofTable } = globalThis.TipViews;
  const data = ofTable(table);
  const place = document.createElement('div');
  place.hidden = true;
  table.closest('.scroll').after(place);

  async function show(name) {
    bar.querySelectorAll('button').forEach((each) => each.setAttribute('aria-pressed', String(each.dataset.view === name)));
    table.closest('.scroll').hidden = name !== 'table';
    place.hidden = name === 'table';
    if (name !== 'table') {
      place.textContent = '';
      await draw[name](place, data, bar.dataset).catch(() => (place.textContent = 'That could not be loaded.'));
    }
    history.replaceState(null, '', name === 'table' ? location.pathname + location.search : `#${name}`);
  }

  const names = ['table', ...Object.keys(draw).filter((name) => fits[name](data))];
  if (names.length > 1) {
    names.forEach((name) => {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', textContent: name[0].toUpperCase() + name.slice(1), onclick: () => show(name) });
      button.dataset.view = name;
      button.setAttribute('aria-pressed', String(name === 'table'));
      bar.append(button);
    });
    bar.hidden = false;
    if (names.includes(location.hash.slice(1))) {
      show(location.hash.slice(1));
    }
  }
})();
