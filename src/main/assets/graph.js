// SPDX-License-Identifier: Apache-2.0
// Draws what a thing is connected with; a thing that is tapped shows what it is connected with in turn.
'use strict';
(() => {
  const figure = document.querySelector('.graph');
  if (!figure || typeof cytoscape === 'undefined') {
    return;
  }
  const status = figure.querySelector('.said');
  const source = new URL(figure.dataset.src, location.href);
  const opened = new Set();
  figure.hidden = false;

  const kinds = {
    government: '--bodies', body: '--bodies', programme: '--programmes', law: '--laws', country: '--flows',
    province: '--flows', district: '--flows', city: '--flows', region: '--flows',
  };

  function style() {
    const css = getComputedStyle(document.documentElement);
    const colour = (name) => css.getPropertyValue(name).trim();
    return [
      {
        selector: 'node',
        style: {
          label: 'data(name)', color: colour('--text'), 'font-size': 11, 'text-wrap': 'wrap', 'text-max-width': 110,
          'text-valign': 'bottom', 'text-margin-y': 3, width: 18, height: 18, 'background-color': colour('--quiet'),
          'text-background-color': colour('--ground'), 'text-background-opacity': 0.8, 'text-background-padding': 1,
        },
      },
      ...Object.entries(kinds).map(([kind, name]) => ({
        selector: `node[kind = "${kind}"]`,
        style: { 'background-color': colour(name), shape: name === '--programmes' ? 'round-rectangle' : name === '--laws' ? 'diamond' : name === '--flows' ? 'triangle' : 'ellipse' },
      })),
      { selector: 'node.open', style: { 'border-width': 3, 'border-color': colour('--link') } },
      {
        selector: 'edge',
        style: {
          width: 'mapData(facts, 0, 10, 1, 5)', 'line-color': colour('--line'), 'curve-style': 'straight', label: 'data(how)',
          'font-size': 8, color: colour('--quiet'), 'text-rotation': 'autorotate', 'min-zoomed-font-size': 8,
        },
      },
    ];
  }

  const graph = cytoscape({
    container: figure.querySelector('.canvas'),
    style: style(),
    minZoom: 0.2,
    maxZoom: 3,
    userZoomingEnabled: true,
  });

  // All of it, but a few things no larger than the text around.
  function fit() {
    graph.fit(undefined, 24);
    if (graph.zoom() > 1.3) {
      graph.zoom(1.3);
      graph.center();
    }
  }

  function arrange() {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches || graph.nodes().length > 80;
    graph.layout({
      name: 'cose', animate: !calm, animationDuration: 400, randomize: false, nodeRepulsion: () => 60000, idealEdgeLength: () => 90,
      nodeOverlap: 24, padding: 24, nodeDimensionsIncludeLabels: true, stop: fit,
    }).run();
  }

  function add(found) {
    const at = graph.getElementById(found.iri);
    const centre = at.length > 0 ? { ...at.position() } : { x: 0, y: 0 };
    if (at.length === 0) {
      graph.add({ data: { id: found.iri, name: found.name, kind: found.kind, href: '' }, position: centre });
    }
    found.near.forEach((near, index) => {
      if (graph.getElementById(near.iri).length === 0) {
        const turn = (2 * Math.PI * index) / found.near.length;
        graph.add({
          data: { id: near.iri, name: near.name, kind: near.kind, href: near.href },
          position: { x: centre.x + 120 * Math.cos(turn), y: centre.y + 120 * Math.sin(turn) },
        });
      }
      const id = [found.iri, near.iri].sort().join(' ');
      if (graph.getElementById(id).length === 0) {
        graph.add({ data: { id, source: found.iri, target: near.iri, how: near.how, facts: near.facts } });
      }
    });
    opened.add(found.iri);
    graph.getElementById(found.iri).addClass('open');
    status.textContent = `${found.name}: ${found.near.length} shown${found.left > 0 ? `, ${found.left} more` : ''}.`;
    arrange();
  }

  async function open(iri) {
    source.searchParams.set('iri', iri);
    const answer = await fetch(source);
    if (answer.ok) {
      add(await answer.json());
    } else {
      status.textContent = 'That could not be loaded.';
    }
  }

  graph.on('tap', 'node', (event) => {
    const node = event.target;
    if (!opened.has(node.id())) {
      open(node.id());
    } else if (node.data('href')) {
      location.href = node.data('href');
    }
  });
  figure.querySelector('.whole').addEventListener('click', fit);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => graph.style(style()));
  open(figure.dataset.iri);
})();
