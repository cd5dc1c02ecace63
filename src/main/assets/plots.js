// SPDX-License-Identifier: Apache-2.0
// Plots what the tables of a page say, over the years.
'use strict';
(() => {
  if (typeof Chart === 'undefined') {
    return;
  }
  const TIERS = ['3', '2WL', '2', '1'];
  const SIGNS = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'crossRot', 'rectRounded', 'cross', 'dash'];
  const COLOURS = ['--flows', '--counts', '--programmes', '--tiers', '--actions', '--laws', '--funding', '--bodies', '--findings'];
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const number = (text) => Number(text.replaceAll(',', ''));

  function rows(table) {
    const columns = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    return [...table.tBodies[0].rows]
      .map((row) => Object.fromEntries([...row.cells].map((cell, index) => [columns[index], cell.textContent.trim()])))
      .filter((row) => /^\d{4}$/.test(row.year));
  }

  function grouped(list, key) {
    const groups = new Map();
    for (const each of list) {
      groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
    }
    return groups;
  }

  /** A series, told from the others by its colour and by its sign. */
  function series(label, data, index, more = {}) {
    const own = colour(COLOURS[index % COLOURS.length]);
    return {
      label, data, borderColor: own, backgroundColor: own, pointStyle: SIGNS[index % SIGNS.length], pointRadius: 5, pointHoverRadius: 7,
      ...more,
    };
  }

  /** The groups of which there is most, the others together. */
  function largest(groups, most) {
    return [...groups].sort((a, b) => b[1].length - a[1].length).slice(0, most);
  }

  const points = (list, value) => list.map((row) => ({ x: Number(row.year), y: value(row), row }));

  const kinds = {
    tiers: (list) => ({
      type: 'line',
      data: { datasets: [series('tier', points(list.filter((row) => TIERS.includes(row.tier)), (row) => row.tier), 0, { stepped: 'middle' })] },
      y: { type: 'category', labels: [...TIERS].reverse(), offset: true },
    }),
    money: (list) => ({
      type: 'scatter',
      data: { datasets: largest(grouped(list, (row) => row.currency || 'no currency'), 9).map(([name, some], index) => series(name, points(some, (row) => number(row.amount)), index)) },
      y: { type: 'logarithmic' },
    }),
    counts: (list) => ({
      type: 'scatter',
      data: { datasets: largest(grouped(list, (row) => row.measure), 9).map(([name, some], index) => series(name, points(some, (row) => number(row.value)), index)) },
      y: { type: list.some((row) => number(row.value) > 1000) && !list.some((row) => number(row.value) === 0) ? 'logarithmic' : 'linear', beginAtZero: true },
    }),
    flows: (list, here) => {
      const away = (row) => (row.from === here ? row.to : row.from);
      const named = [...new Set(list.map(away))].sort();
      const out = list.filter((row) => row.from === here);
      const into = list.filter((row) => row.from !== here);
      return {
        type: 'scatter',
        height: Math.max(352, 18 * named.length + 90),
        data: { datasets: [series('to', points(out, away), 0), series('from', points(into, away), 1)].filter((each) => each.data.length > 0) },
        y: { type: 'category', labels: named, offset: true, ticks: { autoSkip: false } },
      };
    },
    findings: (list) => {
      const years = [...new Set(list.map((row) => row.year))].sort();
      const sum = (year, column) => list.filter((row) => row.year === year).reduce((total, row) => total + number(row[column]), 0);
      const bar = (label, column, name) => ({ label, data: years.map((year) => sum(year, column)), backgroundColor: colour(name) });
      return {
        type: 'bar',
        data: { labels: years, datasets: [bar('progress', 'progress', '--programmes'), bar('gaps', 'gaps', '--counts'), bar('recommendations', 'recommendations', '--findings')] },
        y: { beginAtZero: true, ticks: { precision: 0 } },
        x: { type: 'category' },
      };
    },
  };

  function options(made, list) {
    const axis = { grid: { color: colour('--line') }, ticks: { color: colour('--quiet') }, border: { color: colour('--line') } };
    const years = list.map((row) => Number(row.year));
    const x = made.x ?? { type: 'linear', min: Math.min(...years) - 1, max: Math.max(...years) + 1 };
    const yearly = made.x ? {} : { precision: 0, callback: (value) => String(value) };
    return {
      maintainAspectRatio: false,
      animation: false,
      scales: {
        x: { ...axis, ...x, ticks: { ...axis.ticks, ...yearly } },
        y: { ...axis, ...made.y, ticks: { ...axis.ticks, ...made.y.ticks } },
      },
      plugins: {
        legend: { labels: { color: colour('--text'), usePointStyle: made.type !== 'bar' } },
        tooltip: {
          callbacks: made.type === 'bar' ? {} : { label: (item) => Object.entries(item.raw.row).filter(([, text]) => text).map(([name, text]) => `${name}: ${text}`) },
        },
      },
    };
  }

  const drawn = [];
  function draw() {
    drawn.splice(0).forEach((chart) => chart.destroy());
    const here = document.querySelector('h1').textContent.trim();
    for (const beside of document.querySelectorAll('[data-plot]')) {
      const list = rows(beside.querySelector('table'));
      const figure = beside.querySelector('.plot');
      if (list.length > 0) {
        const made = kinds[beside.dataset.plot](list, here);
        figure.hidden = false;
        if (made.height) {
          figure.querySelector('.canvas').style.height = `${made.height}px`;
        }
        drawn.push(new Chart(figure.querySelector('canvas'), { type: made.type, data: made.data, options: options(made, list) }));
      }
    }
  }
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
