// SPDX-License-Identifier: Apache-2.0
// Walks through the pages of a server as a reader would, in Chromium: start, search, document, fact, thing, country, query, its answer in
// each view, download, editor, map, quality, ontology. Each page is held to: no message in the console, no request to another host, nothing
// wider than the screen, no violation that axe finds; in light, in dark and at a phone's width. Then it opens all documents and countries.
// The store has the bundled document, and may have others.
// Usage: node browse.mjs ADDRESS [FOLDER for pictures of the pages]; LOOKS=light,phone leaves the dark out
import assert from 'node:assert/strict';
import { readFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [address, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const looks = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true },
};
const walked = process.env.LOOKS?.split(',') ?? Object.keys(looks);
const EACH = 25; // Of many pages of a kind, axe looks at one of so many.
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
let held = 0;
let opened = 0;

/** Opens pages that tell of whatever is wrong with them. */
async function reader(look, more = {}) {
  const context = await browser.newContext({ ...looks[look], reducedMotion: 'reduce', ...more });
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (message) => wrong.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) {
      wrong.push(`${page.url()} asks ${request.url()}`);
    }
  });
  return { page, wrong, close: () => context.close() };
}

/** What axe finds on a page; it is put there past the policy that no script of others runs. */
async function violations(look, url) {
  const { page, close } = await reader(look, { bypassCSP: true });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  await close();
  return found.violations.map((each) => `${look} ${url}: ${each.id}, ${each.nodes.map((node) => node.html).join('\n')}`);
}

async function hold(reading, look, name) {
  const { page, wrong } = reading;
  await page.waitForLoadState('networkidle');
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(width <= 0, `${look} ${page.url()} is ${width} pixels too wide`);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}-${look}.png` });
  }
  assert.deepEqual(await violations(look, page.url()), []);
  assert.deepEqual(wrong, []);
  held++;
}

async function walk(look) {
  const reading = await reader(look);
  const { page } = reading;
  await page.goto(address, { waitUntil: 'networkidle' });
  await hold(reading, look, 'start');

  await page.getByRole('combobox').pressSequentially('bonded');
  const option = page.getByRole('option').first();
  await option.waitFor();
  await page.keyboard.press('ArrowDown');
  assert.equal(await option.getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').fill('pakistan 2010');
  await page.getByRole('combobox').fill('assessment pakistan');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await hold(reading, look, 'search');

  await page.locator('.hits a', { hasText: 'Interim Assessment' }).first().click();
  await page.locator('.text .p').first().waitFor();
  await hold(reading, look, 'document');
  const span = page.locator('.text .p').nth(3);
  await span.click();
  const number = (await span.getAttribute('data-s')).split(' ')[0];
  assert.ok(await page.locator(`#facts-${number}.on`).isVisible(), 'a span shows its facts');
  await hold(reading, look, 'span');
  await page.locator(`#facts-${number} h2 a`).click();
  assert.ok((await span.getAttribute('class')).includes('on'), 'a fact shows its span');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.p.on').count(), 0);
  // A phone shows only the facts of a span that was tapped.
  if (look !== 'phone') {
    await scrollBelowPointer(page);
  }
  const counts = page.getByRole('checkbox', { name: /^counts/ });
  await counts.uncheck();
  assert.equal(await page.locator('li.fact.counts:visible').count(), 0);
  await counts.check();

  await page.locator('.text .ref').first().press('Enter');
  const fact = page.locator('.span.on a.kind').first();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'counts as CSV' }).click()]);
  assert.match(readFileSync(await download.path(), 'utf8'), /^document,begin,end,measure/);
  await fact.click();
  await page.locator('blockquote').first().waitFor();
  await hold(reading, look, 'fact');

  await page.goto(new URL('/search?q=federal+investigation+agency', address).href);
  await page.locator('.hits a').first().click();
  await page.locator('.graph canvas').first().waitFor();
  await page.getByRole('status').filter({ hasText: 'shown' }).waitFor();
  await hold(reading, look, 'thing');
  await page.getByRole('link', { name: 'Pakistan', exact: true }).first().click();
  await page.locator('.plot canvas').first().waitFor();
  await hold(reading, look, 'country');
  await reading.close();
}

/** What comes below a pointer at rest is not marked; what the pointer goes to is. */
async function scrollBelowPointer(page) {
  const sections = page.locator('.facts .span');
  await sections.nth(1).locator('.fact').first().hover();
  await page.locator('.p.on').first().waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.querySelector('.facts').scrollBy(0, 300);
    scrollBy(0, 300);
  });
  await page.waitForTimeout(400); // The browser tells of what lies below the pointer now a little later.
  assert.equal(await page.locator('.p.on').count(), 0, 'scrolling marks what comes below the pointer');
}

/** Asks a bundled query, sees its answer in each way, takes it away, and goes on from it. */
async function ask(look) {
  const reading = await reader(look);
  const { page } = reading;
  await page.goto(address);
  await page.getByRole('link', { name: 'Which programmes run in which province, and what do they cost?' }).click();
  await page.getByLabel(/^The country/).fill('Pakistan');
  await page.getByRole('button', { name: 'Ask' }).click();
  await page.locator('table.answer').waitFor();
  await hold(reading, look, 'answer');
  for (const view of ['Plot', 'Map', 'Graph']) {
    await page.getByRole('button', { name: view, exact: true }).click();
    await page.locator('.drawn').locator('canvas, svg').first().waitFor();
    await hold(reading, look, `answer-${view.toLowerCase()}`);
  }
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'csv', exact: true }).click()]);
  assert.match(readFileSync(await download.path(), 'utf8'), /^nation,province,programme/);
  await page.locator('table.answer').getByRole('link', { name: 'legal aid' }).first().click();
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'legal aid');
  await page.goto(new URL('/query', address).href);
  await hold(reading, look, 'queries');
  await reading.close();
}

/** The query editor: a query that was shared is asked at once, its result leads to this server, and is seen in each way. */
async function edit(look) {
  const reading = await reader(look);
  const { page } = reading;
  const query =
    'PREFIX tip: <https://w3id.org/tipgraph/ontology#> SELECT ?origin ?destination (COUNT(*) AS ?facts) ' +
    '{ ?f tip:origin ?origin ; tip:destination ?destination } GROUP BY ?origin ?destination';
  await page.goto(new URL(`/query#query=${encodeURIComponent(query)}`, address).href);
  await page.locator('.yasr .dataTable a[href^="/thing?iri="]').first().waitFor();
  await hold(reading, look, 'editor');
  for (const view of ['plot', 'map', 'graph']) {
    await page.locator(`.yasr_btn.select_${view}`).first().click();
    await page.locator('.yasr .drawn').locator('canvas, svg').first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(reading.wrong, []);
  }
  await reading.close();
}

/** The pages that stand for themselves. */
async function visit(look) {
  const reading = await reader(look);
  for (const path of ['/map', '/map?country=PK', '/quality', '/quality?document=pakistan-2010-interim-assessment-restated', '/documents', '/ontology', '/shapes']) {
    await reading.page.goto(new URL(path, address).href);
    await hold(reading, look, path.slice(1).replace(/\W/g, '-'));
  }
  await reading.close();
}

/** All documents and countries of the store, at a phone's width. */
async function openAll() {
  const reading = await reader('phone');
  const { page, wrong } = reading;
  const listed = async (query) => {
    const answer = await fetch(new URL(`/sparql?query=${encodeURIComponent(query)}`, address), { headers: { Accept: 'application/sparql-results+json' } });
    return (await answer.json()).results.bindings.map((each) => each.thing.value);
  };
  const prefix = 'PREFIX tip: <https://w3id.org/tipgraph/ontology#> ';
  const things = [
    ...(await listed(`${prefix} SELECT ?thing { ?thing a tip:Assessment } ORDER BY ?thing`)),
    ...(await listed(`${prefix} SELECT DISTINCT ?thing { ?document tip:assesses ?thing } ORDER BY ?thing`)),
  ];
  for (const [index, iri] of things.entries()) {
    const answer = await page.goto(new URL(`/thing?iri=${encodeURIComponent(iri)}`, address).href);
    assert.equal(answer.status(), 200, iri);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(width <= 0, `${iri} is ${width} pixels too wide`);
    if (index % EACH === 0) {
      assert.deepEqual(await violations('phone', page.url()), []);
    }
    opened++;
  }
  assert.deepEqual(wrong, []);
  await reading.close();
}

/** Without scripts, the numbers after sentences and the quotes of facts still lead to each other. */
async function walkWithoutScripts() {
  const reading = await reader('light', { javaScriptEnabled: false });
  const { page } = reading;
  await page.goto(new URL('/search?q=assessment+pakistan', address).href);
  await page.locator('.hits a').first().click();
  await page.locator('.text .ref').first().click();
  assert.match(page.url(), /#facts-1$/);
  await page.locator('#facts-1 h2 a').click();
  assert.match(page.url(), /#char=\d+,\d+$/);
  assert.deepEqual(reading.wrong, []);
  await reading.close();
}

try {
  for (const look of walked) {
    await walk(look);
    await ask(look);
    await edit(look);
    await visit(look);
  }
  await walkWithoutScripts();
  await openAll();
  console.log(`${held} pages hold in ${walked.join(', ')}, and ${opened} documents and countries open`);
} finally {
  await browser.close();
}
