// SPDX-License-Identifier: Apache-2.0
// Draws the rows of an answer as a plot, a map or a graph. A cell is null or { text, href, iri, number, wkt }; what draws is loaded when
// it is first needed.
'use strict';
globalThis.TipViews = (() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const COLOURS = ['#0a6d8c', '#b04500', '#17702f', '#7a3fd0', '#a82c7e', '#6e4a1f', '#7d5f00', '#0b57a4', '#56606b'];
  const LIGHTER = ['#63cbe6', '#ff9f60', '#74d08b', '#c09bff', '#f49ad2', '#d9b184', '#e3c04d', '#8ec1f5', '#aab4bf'];
  const SIGNS = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'crossRot', 'rectRounded', 'cross', 'dash'];
  const MOST_EDGES = 300;
  const MOST_BARS = 40;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  // The editor is light everywhere, and turned over as a whole where it is dark.
  let ground = document.documentElement;
  const colour = (index) => (dark.matches && !ground.closest('.editor') ? LIGHTER : COLOURS)[index % COLOURS.length];
  const style = (name) => getComputedStyle(ground).getPropertyValue(name).trim();

  const loaded = new Map();
  const once = (key, work) => loaded.get(key) ?? loaded.set(key, work()).get(key);
  const script = (src) =>
    once(src, () =>
      new Promise((resolve, reject) => {
        const element = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
        document.head.append(element);
      }));
  const json = (src) => once(src, async () => (await fetch(src)).json());

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function shape(name, attributes, title = '') {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (title) {
      const told = document.createElementNS(SVG, 'title');
      told.textContent = title;
      made.append(told);
      made.setAttribute('role', 'img');
      made.setAttribute('aria-label', title);
    }
    return made;
  }

  /** What a column holds: numbers, years and dates, or texts. */
  function kinds(data) {
    return data.columns.map((name, index) => {
      const cells = data.rows.map((row) => row[index]).filter(Boolean);
      if (cells.length === 0) {
        return 'none';
      }
      if (/year|date|since|start|period|issued/i.test(name) && cells.every((cell) => /^\d{4}(\D|$)/.test(cell.text))) {
        return 'time';
      }
      return cells.every((cell) => cell.number) ? 'number' : 'text';
    });
  }

  const distinct = (data, index) => new Set(data.rows.map((row) => row[index]?.text)).size;
  const indexes = (list, kind) => list.flatMap((each, index) => (each === kind ? [index] : []));
  const value = (cell) => Number(cell.text.replaceAll(',', ''));

  /** A choice of columns; index -1 stands for none of them. */
  function choice(place, label, data, options, chosen, none, change) {
    const select = element('select', { onchange: () => change(Number(select.value)) });
    if (none) {
      select.append(element('option', { value: -1, textContent: none, selected: chosen === -1 }));
    }
    options.forEach((index) => select.append(element('option', { value: index, textContent: data.columns[index], selected: index === chosen })));
    place.append(element('label', {}, `${label} `, select));
  }

  /** A picture with its choices above it, drawn again when one is changed. */
  function figure(place, choices, draw) {
    const bar = element('div', { className: 'choices' });
    const canvas = element('div', { className: 'drawn' });
    const note = element('p', { className: 'left' });
    note.setAttribute('role', 'status');
    const again = () => {
      ground = place;
      // Another may have taken its place while something was loaded.
      return place.isConnected && draw(canvas, (text) => (note.textContent = text));
    };
    choices(bar, again);
    place.replaceChildren(element('div', { className: 'view' }, bar, canvas, note));
    return again();
  }

  // --- Plots

  function plotDefaults(data) {
    const kind = kinds(data);
    const times = indexes(kind, 'time');
    const texts = indexes(kind, 'text').filter((index) => !/^(sentence|quote|document)$/.test(data.columns[index]));
    const numbers = indexes(kind, 'number').filter((index) => !/^(begin|end)$/.test(data.columns[index]));
    const wanted = numbers.find((index) => /amount|value|documents|facts|sum|population/i.test(data.columns[index]));
    const along = times[0] ?? texts.filter((index) => distinct(data, index) > 1).sort((a, b) => distinct(data, a) - distinct(data, b)).pop() ?? texts[0] ?? -1;
    const few = texts.find((index) => index !== along && distinct(data, index) > 1 && distinct(data, index) <= COLOURS.length);
    return { kind, along, height: wanted ?? numbers[0] ?? -1, by: few ?? -1 };
  }

  function series(data, chosen, make) {
    const groups = new Map();
    data.rows.forEach((row) => {
      const key = chosen.by < 0 ? '' : (row[chosen.by]?.text ?? '(none)');
      groups.set(key, [...(groups.get(key) ?? []), row]);
    });
    const all = [...groups].sort((a, b) => b[1].length - a[1].length);
    const shown = all.slice(0, COLOURS.length);
    return {
      left: all.length - shown.length,
      datasets: shown.map(([name, rows], index) => ({
        label: name || (chosen.height < 0 ? 'rows' : data.columns[chosen.height]),
        borderColor: colour(index),
        backgroundColor: colour(index),
        pointStyle: SIGNS[index],
        pointRadius: 5,
        ...make(rows),
      })),
    };
  }

  function summed(data, chosen) {
    const keys = new Map();
    const of = (row) => (chosen.height < 0 ? 1 : row[chosen.height] ? value(row[chosen.height]) : 0);
    data.rows.forEach((row) => {
      const key = row[chosen.along]?.text ?? '(none)';
      keys.set(key, (keys.get(key) ?? 0) + of(row));
    });
    const time = chosen.kind[chosen.along] === 'time';
    const sorted = [...keys].sort((a, b) => (time ? a[0].localeCompare(b[0]) : b[1] - a[1]));
    const labels = sorted.slice(0, MOST_BARS).map(([key]) => key);
    const made = series(data, chosen, (rows) => ({
      data: labels.map((label) => rows.filter((row) => (row[chosen.along]?.text ?? '(none)') === label).reduce((sum, row) => sum + of(row), 0)),
    }));
    return { type: 'bar', labels, ...made, bars: sorted.length - labels.length };
  }

  function scattered(data, chosen) {
    const kept = data.rows.filter((row) => row[chosen.along] && row[chosen.height]);
    const made = series({ ...data, rows: kept }, chosen, (rows) => ({
      data: rows.map((row) => ({ x: Number(row[chosen.along].text.slice(0, 4)), y: value(row[chosen.height]), row })),
    }));
    return { type: 'scatter', ...made, bars: 0 };
  }

  /** Whether bars lie, so that there is room for their names. */
  const lies = (made) => made.type === 'bar' && (made.labels.length > 8 || made.labels.some((label) => label.length > 16));

  function chartOptions(data, made, chosen) {
    const axis = (title) => ({
      grid: { color: style('--line') }, border: { color: style('--line') }, ticks: { color: style('--quiet') },
      title: { display: true, text: title, color: style('--quiet') },
    });
    const scatter = made.type === 'scatter';
    const along = data.columns[chosen.along] ?? '';
    const up = chosen.height < 0 ? 'rows' : data.columns[chosen.height];
    const numbers = scatter ? made.datasets.flatMap((each) => each.data.map((point) => point.y)) : [];
    const wide = numbers.length > 0 && Math.min(...numbers) > 0 && Math.max(...numbers) / Math.min(...numbers) > 1000;
    const lying = lies(made);
    const years = scatter ? made.datasets.flatMap((each) => each.data.map((point) => point.x)) : [];
    const keys = { ...axis(along), ...(scatter ? { type: 'linear', min: Math.min(...years) - 1, max: Math.max(...years) + 1 } : { stacked: true }) };
    const values = { ...axis(up), beginAtZero: true, type: wide ? 'logarithmic' : 'linear', stacked: !scatter };
    if (scatter) {
      Object.assign(keys.ticks, { precision: 0, callback: (year) => String(year) });
    } else if (lying) {
      keys.ticks.autoSkip = false;
      keys.ticks.callback = (index) => (made.labels[index].length > 28 ? `${made.labels[index].slice(0, 27)}…` : made.labels[index]);
    }
    const label = (item) => item.raw.row.flatMap((cell, index) => (cell ? [`${data.columns[index]}: ${cell.text}`.slice(0, 90)] : []));
    return {
      maintainAspectRatio: false,
      animation: false,
      indexAxis: lying ? 'y' : 'x',
      scales: lying ? { x: values, y: keys } : { x: keys, y: values },
      plugins: {
        legend: { display: chosen.by >= 0, labels: { color: style('--text'), usePointStyle: scatter } },
        tooltip: { callbacks: scatter ? { label } : {} },
      },
    };
  }

  async function plot(place, data, sources) {
    await script(sources.chart);
    const chosen = plotDefaults(data);
    const free = data.columns.map((_, index) => index).filter((index) => chosen.kind[index] !== 'none');
    let chart;
    await figure(
      place,
      (bar, again) => {
        const set = (name) => (index) => {
          chosen[name] = index;
          again();
        };
        choice(bar, 'Along', data, free, chosen.along, '', set('along'));
        choice(bar, 'Height', data, indexes(chosen.kind, 'number'), chosen.height, 'number of rows', set('height'));
        choice(bar, 'Colour', data, indexes(chosen.kind, 'text'), chosen.by, 'one', set('by'));
      },
      (canvas, say) => {
        chart?.destroy();
        const time = chosen.kind[chosen.along] === 'time' && chosen.height >= 0;
        const made = time ? scattered(data, chosen) : summed(data, chosen);
        const drawing = element('canvas');
        drawing.setAttribute('role', 'img');
        drawing.setAttribute('aria-label', 'Plot of what the table has');
        canvas.replaceChildren(drawing);
        const rows = lies(made) ? made.labels.length : 0;
        canvas.style.height = `${Math.max(360, 22 * rows + 90)}px`;
        const { type, labels, datasets } = made;
        chart = new globalThis.Chart(drawing, { type, data: { labels, datasets }, options: chartOptions(data, made, chosen) });
        say([made.bars > 0 ? `The largest ${MOST_BARS} are shown, ${made.bars} more are not.` : '', made.left > 0 ? `${made.left} more colours would be needed; those rows are not shown.` : ''].join(' ').trim());
      },
    );
  }

  // --- Maps

  /** The projection Natural Earth, as the server draws it: polynomials of Šavrič and others (2011). */
  function projected(world, longitude, latitude) {
    const a = (latitude * Math.PI) / 180;
    const b = a * a;
    const c = b * b;
    const x = ((longitude * Math.PI) / 180) * (0.8707 - 0.131979 * b + c * (-0.013791 + c * (0.003971 * b - 0.001529 * c)));
    const y = a * (1.007226 + b * (0.015085 + c * (-0.044475 + 0.028874 * b - 0.005916 * c)));
    const scale = world.width / (2 * 2.73539);
    return [world.width / 2 + x * scale, (1.4 - y) * scale];
  }

  const coordinates = (wkt) => [...wkt.matchAll(/(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)/g)].map((match) => [Number(match[1]), Number(match[2])]);
  const codeOf = (cell) => /\/place\/([A-Z]{2}(?:-[A-Z0-9]{1,3})?)$/.exec(cell.iri ?? cell.href ?? '')?.[1] ?? (/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(cell.text) ? cell.text : undefined);

  /** By column, the codes of the places in it, where most of it is places; nothing for others. */
  function placeColumns(data, world) {
    const names = new Map(world.areas.map((area) => [area.name.toLowerCase(), area.code]));
    return data.columns.map((_, index) => {
      const codes = data.rows.map((row) => row[index] && (codeOf(row[index]) ?? names.get(row[index].text.toLowerCase())));
      const filled = data.rows.filter((row) => row[index]).length;
      return filled > 0 && codes.filter(Boolean).length >= filled * 0.6 ? codes : undefined;
    });
  }

  function mapDefaults(data, columns) {
    const places = columns.flatMap((codes, index) => (codes ? [index] : []));
    const finer = places.find((index) => columns[index].some((code) => code?.includes('-')));
    const ways = places.filter((index) => /^(from|to|origin|destination)/i.test(data.columns[index]));
    const from = ways[0] ?? finer ?? places[0] ?? -1;
    const to = ways.find((index) => index !== from && columns[index].some((code, row) => code !== columns[from][row])) ?? -1;
    const numbers = indexes(kinds(data), 'number');
    return { places, from, to: ways.length > 1 ? to : -1, value: numbers.find((index) => /documents|amount|value|facts|sum/.test(data.columns[index])) ?? numbers[0] ?? -1 };
  }

  function tally(data, codes, chosen) {
    const sums = new Map();
    data.rows.forEach((row, index) => {
      const more = chosen.value < 0 ? 1 : row[chosen.value] ? value(row[chosen.value]) : 0;
      if (codes[index]) {
        sums.set(codes[index], (sums.get(codes[index]) ?? 0) + more);
      }
    });
    return sums;
  }

  function legend(most, what) {
    const list = element('ul', { className: 'legend' }, element('li', { textContent: `Colour: ${what}` }));
    for (let level = 1; level <= 5; level++) {
      const from = Math.floor((most * (level - 1)) / 5) + 1;
      const to = Math.floor((most * level) / 5);
      if (from <= to) {
        const key = shape('svg', { viewBox: '0 0 20 12', width: 20, height: 12, 'aria-hidden': 'true' });
        key.append(shape('rect', { class: `area l${level}`, width: 20, height: 12 }));
        list.append(element('li', {}, key, ` ${from === to ? from : `${from.toLocaleString('en')}–${to.toLocaleString('en')}`}`));
      }
    }
    return list;
  }

  function geometries(data, world, svg) {
    let drawn = 0;
    data.rows.forEach((row) => {
      const title = row.filter((cell) => cell && !cell.wkt).map((cell) => cell.text).join(', ').slice(0, 120);
      row.filter((cell) => cell?.wkt).forEach((cell) => {
        const points = coordinates(cell.wkt).map(([x, y]) => projected(world, x, y));
        if (points.length === 1) {
          svg.append(shape('circle', { class: 'tip', cx: points[0][0], cy: points[0][1], r: 4 }, title));
        } else if (points.length > 1) {
          svg.append(shape('path', { class: 'line', d: `M${points.map((point) => point.join(',')).join('L')}`, 'stroke-width': 1.5 }, title));
        }
        drawn += points.length > 0 ? 1 : 0;
      });
    });
    return drawn;
  }

  function routes(data, world, columns, chosen, svg) {
    const at = new Map(world.areas.map((area) => [area.code, area]));
    const pairs = new Map();
    data.rows.forEach((row, index) => {
      const ends = [columns[chosen.from][index], columns[chosen.to][index]];
      if (at.has(ends[0]) && at.has(ends[1]) && ends[0] !== ends[1]) {
        const more = chosen.value < 0 ? 1 : row[chosen.value] ? value(row[chosen.value]) : 0;
        pairs.set(ends.join(' '), (pairs.get(ends.join(' ')) ?? 0) + more);
      }
    });
    const most = Math.max(1, ...pairs.values());
    pairs.forEach((number, key) => {
      const [from, to] = key.split(' ').map((code) => at.get(code));
      const [x, y] = [(from.x + to.x) / 2 + (to.y - from.y) * 0.18, (from.y + to.y) / 2 - (to.x - from.x) * 0.18];
      svg.append(shape('path', {
        class: 'line', d: `M${from.x},${from.y}Q${x},${y} ${to.x},${to.y}`, 'stroke-width': 0.7 + (3.3 * number) / most, 'marker-end': 'url(#view-tip)',
      }, `${from.name} to ${to.name}: ${number.toLocaleString('en')}`));
    });
    return pairs.size;
  }

  function canvasOf(world) {
    const svg = shape('svg', { viewBox: `0 0 ${world.width} ${world.height}`, role: 'group', 'aria-label': 'Map of what the table has' });
    const marker = shape('marker', { id: 'view-tip', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 5, markerHeight: 5, markerUnits: 'userSpaceOnUse', orient: 'auto' });
    marker.append(shape('path', { class: 'tip', d: 'M0,0L8,4L0,8Z' }));
    svg.append(shape('defs', {}));
    svg.firstChild.append(marker);
    return svg;
  }

  async function drawMap(canvas, say, data, sources, world, columns, chosen) {
    const codes = chosen.from < 0 ? [] : columns[chosen.from];
    const country = [...new Set(codes.filter((code) => code?.includes('-')).map((code) => code.slice(0, 2)))];
    const below = chosen.to < 0 && country.length === 1 ? await json(`${sources.shapes}?country=${country[0]}`) : world;
    const svg = canvasOf(below);
    const sums = tally(data, below === world ? codes.map((code) => code?.slice(0, 2)) : codes, chosen);
    const most = Math.max(0, ...sums.values());
    let placed = 0;
    below.areas.forEach((area) => {
      const sum = sums.get(area.code) ?? 0;
      placed += sum > 0 ? 1 : 0;
      svg.append(shape('path', { class: `area l${sum > 0 ? Math.ceil((sum * 5) / most) : 0}`, d: area.path }, sum > 0 ? `${area.name}: ${sum.toLocaleString('en')}` : ''));
    });
    const lines = chosen.to < 0 ? 0 : routes(data, below, columns, chosen, svg);
    const drawn = below === world ? geometries(data, world, svg) : 0;
    canvas.style.height = '';
    canvas.replaceChildren(element('div', { className: 'scroll map', tabIndex: 0 }, svg));
    canvas.firstChild.setAttribute('role', 'region');
    canvas.firstChild.setAttribute('aria-label', 'Map');
    if (placed > 0) {
      canvas.append(legend(most, chosen.value < 0 ? 'number of rows' : data.columns[chosen.value]));
    }
    const count = (number, what) => (number > 0 ? [`${number} ${what}${number === 1 ? '' : 's'}`] : []);
    say(`Shown: ${[...count(placed, 'place'), ...count(lines, 'line'), ...count(drawn, 'geometry').map((text) => text.replace('geometrys', 'geometries'))].join(', ') || 'nothing that has a place'}.`);
  }

  async function map(place, data, sources) {
    const world = await json(sources.shapes);
    const columns = placeColumns(data, world);
    const chosen = mapDefaults(data, columns);
    const numbers = indexes(kinds(data), 'number');
    await figure(
      place,
      (bar, again) => {
        const set = (name) => (index) => {
          chosen[name] = index;
          again();
        };
        if (chosen.places.length > 0) {
          choice(bar, 'Place', data, chosen.places, chosen.from, '', set('from'));
          choice(bar, 'Line to', data, chosen.places, chosen.to, 'none', set('to'));
          choice(bar, 'Colour', data, numbers, chosen.value, 'number of rows', set('value'));
        }
      },
      (canvas, say) => drawMap(canvas, say, data, sources, world, columns, chosen),
    );
  }

  // --- Graphs

  const ENDS = [['subject', 'object'], ['from name', 'to name'], ['fromName', 'toName'], ['from', 'to'], ['actor', 'partner'], ['payer', 'programme'], ['founder', 'body'], ['body', 'programme'], ['body', 'place'], ['operator', 'programme']];

  function graphDefaults(data) {
    const texts = indexes(kinds(data), 'text').filter((index) => !/^(sentence|quote|predicate)$/.test(data.columns[index]));
    const named = ENDS.map((pair) => pair.map((name) => data.columns.indexOf(name))).find((pair) => pair.every((index) => texts.includes(index)));
    const linked = texts.filter((index) => data.rows.some((row) => row[index]?.href));
    const [from, to] = named ?? (linked.length > 1 ? linked : texts);
    const how = data.columns.findIndex((name) => /^(predicate|link|action|how|ties|role)$/.test(name));
    return { texts, from: from ?? -1, to: to ?? -1, how };
  }

  function elements(data, chosen) {
    const nodes = new Map();
    const edges = new Map();
    const node = (cell) => {
      const id = cell.iri ?? cell.href ?? `text ${cell.text}`;
      nodes.set(id, { data: { id, name: cell.text.length > 60 ? `${cell.text.slice(0, 58)}…` : cell.text, href: cell.href ?? '', kind: cell.href ? 'thing' : 'text' } });
      return id;
    };
    let left = 0;
    data.rows.forEach((row) => {
      const [from, to] = [row[chosen.from], row[chosen.to]];
      if (!from || !to) {
        return;
      }
      const how = chosen.how < 0 ? '' : (row[chosen.how]?.text ?? '');
      const id = [from.iri ?? from.text, to.iri ?? to.text, how].join(' ');
      if (!edges.has(id) && edges.size >= MOST_EDGES) {
        left++;
      } else if (!edges.has(id)) {
        edges.set(id, { data: { id, source: node(from), target: node(to), how } });
      }
    });
    return { list: [...nodes.values(), ...edges.values()], nodes: nodes.size, edges: edges.size, left };
  }

  const graphStyle = () => [
    {
      selector: 'node',
      style: {
        label: 'data(name)', color: style('--text'), 'font-size': 11, 'text-wrap': 'wrap', 'text-max-width': 110, 'text-valign': 'bottom', 'text-margin-y': 3,
        width: 16, height: 16, 'background-color': colour(8), 'text-background-color': style('--ground'), 'text-background-opacity': 0.8,
      },
    },
    { selector: 'node[kind = "thing"]', style: { 'background-color': colour(7) } },
    {
      selector: 'edge',
      style: {
        width: 1.5, 'line-color': style('--line'), 'target-arrow-color': style('--quiet'), 'target-arrow-shape': 'triangle', 'arrow-scale': 0.8, 'curve-style': 'bezier',
        label: 'data(how)', 'font-size': 9, color: style('--quiet'), 'text-rotation': 'autorotate', 'min-zoomed-font-size': 7,
      },
    },
  ];

  async function graph(place, data, sources) {
    // Where this is there, Cytoscape puts no style into the page, which the policy of pages forbids.
    if (!document.getElementById('__________cytoscape_stylesheet')) {
      document.body.append(element('span', { id: '__________cytoscape_stylesheet', hidden: true }));
    }
    await script(sources.cytoscape);
    const chosen = graphDefaults(data);
    let drawing;
    await figure(
      place,
      (bar, again) => {
        const set = (name) => (index) => {
          chosen[name] = index;
          again();
        };
        choice(bar, 'From', data, chosen.texts, chosen.from, '', set('from'));
        choice(bar, 'To', data, chosen.texts, chosen.to, '', set('to'));
        choice(bar, 'Named', data, chosen.texts.concat(chosen.how < 0 || chosen.texts.includes(chosen.how) ? [] : [chosen.how]), chosen.how, 'not', set('how'));
        bar.append(element('button', { type: 'button', textContent: 'Show all of it', onclick: () => drawing?.fit(undefined, 24) }));
      },
      (canvas, say) => {
        drawing?.destroy();
        const made = elements(data, chosen);
        const inner = element('div', { className: 'canvas' });
        inner.setAttribute('role', 'img');
        inner.setAttribute('aria-label', 'Graph of what the table has');
        canvas.replaceChildren(inner);
        drawing = globalThis.cytoscape({
          container: inner, elements: made.list, style: graphStyle(), minZoom: 0.1, maxZoom: 3,
          layout: { name: 'cose', animate: false, randomize: true, nodeRepulsion: () => 60000, idealEdgeLength: () => 80, nodeDimensionsIncludeLabels: true, padding: 24, fit: true },
        });
        if (drawing.zoom() > 1.3) {
          drawing.zoom(1.3);
          drawing.center();
        }
        drawing.on('tap', 'node', (event) => event.target.data('href') && (location.href = event.target.data('href')));
        say(`Shown: ${made.nodes} things, ${made.edges} links${made.left > 0 ? `; ${made.left} more rows are not` : ''}. A thing that is tapped opens its page.`);
      },
    );
  }

  // --- What an answer can be drawn as

  const fits = {
    plot: (data) => data.rows.length > 0 && plotDefaults(data).along >= 0 && !data.triples,
    map: (data) => data.rows.some((row) => row.some((cell) => cell && (cell.wkt || codeOf(cell)))) || data.columns.some((name) => /^(nation|country|place|province|from|to|area)$/.test(name)),
    graph: (data) => data.rows.length > 0 && graphDefaults(data).to >= 0,
  };

  /** The rows of a table of the page. */
  function ofTable(table) {
    const columns = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    const rows = [...table.tBodies[0].rows].map((row) =>
      [...row.cells].map((cell) => {
        const text = cell.textContent.trim();
        const href = cell.querySelector('a')?.getAttribute('href');
        const wkt = /^(<[^>]*>\s*)?(POINT|LINESTRING|POLYGON)/i.test(text) ? text : undefined;
        return text ? { text, href, number: cell.classList.contains('number'), wkt } : null;
      }));
    return { columns, rows, triples: columns.join(' ') === 'subject predicate object' };
  }

  return { draw: { plot, map, graph }, fits, ofTable };
})();
