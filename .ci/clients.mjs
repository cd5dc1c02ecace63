// SPDX-License-Identifier: Apache-2.0
// Asks a server as other programs do. Comunica and curl ask its SPARQL endpoint and must find the same; Comunica answers the same queries
// by itself over the graphs that it reads. N3.js and two more parsers dereference things of the graph, drawn at random, in each syntax of RDF,
// and must find the thing described, by the same triples in each.
// Usage: node clients.mjs ADDRESS [SEED, of what is drawn]
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { QueryEngine } from '@comunica/query-sparql';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Writer } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

const [address, seed = '1'] = process.argv.slice(2);
const endpoint = new URL('sparql', address).href;
const root = 'https://w3id.org/tipgraph/';
const drawn = 50;
const prefixes = `PREFIX tip: <${root}ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>`;

/** What curl finds, in lines of CSV. */
const curl = (...args) => execFileSync('curl', ['-sS', '--fail-with-body', '-H', 'Accept: text/csv', ...args], { encoding: 'utf8' });
const bare = (line) => line.replace(/"((?:[^"]|"")*)"/g, (_, text) => text.replaceAll('""', '"'));
const rows = (csv) => csv.trim().split('\r\n').slice(1).map(bare);
const ask = (query) => rows(curl('-G', '--data-urlencode', `query=${query}`, endpoint));

const engine = new QueryEngine();

/** What Comunica finds, as curl has it. What it reads itself comes in named graphs, since it likes N-Quads best. */
async function comunica(query, source) {
  const found = await (await engine.queryBindings(query, { sources: [source], unionDefaultGraph: true })).toArray();
  return found.map((row) => [...row.values()].map((term) => term.value).join(','));
}

const same = (one, other, what) => assert.deepEqual([...one].sort(), [...other].sort(), what);

async function askTheEndpoint() {
  const queries = [
    'SELECT ?kind (COUNT(?fact) AS ?facts) { ?fact tip:statedIn ?document ; a ?kind } GROUP BY ?kind',
    'SELECT ?body ?place { ?body a tip:Body ; tip:jurisdiction ?place }',
    'SELECT ?amount { ?f a tip:Funding ; tip:amount ?amount FILTER(?amount > 20000) }',
    'SELECT DISTINCT ?graph { GRAPH ?graph { ?body a tip:Body } }',
  ].map((query) => `${prefixes} ${query}`);
  // Once as it finds out itself, by the description of the service, what kind of source that is.
  for (const source of [endpoint, { type: 'sparql', value: endpoint }]) {
    for (const query of queries) {
      const found = ask(query);
      assert.ok(found.length > 0, query);
      same(await comunica(query, source), found, query);
    }
  }
  const posted = rows(curl('-H', 'Content-Type: application/sparql-query', '--data-binary', queries[1], endpoint));
  same(posted, rows(curl('--data-urlencode', `query=${queries[1]}`, endpoint)), 'posted');
  const is = `${prefixes} ASK { ?body a tip:Body }`;
  assert.equal(await engine.queryBoolean(is, { sources: [endpoint] }), true);
  const triples = await engine.queryQuads(`${prefixes} CONSTRUCT WHERE { ?body a tip:Body ; rdfs:label ?name }`, { sources: [endpoint] });
  const bodies = ask(`${prefixes} SELECT DISTINCT ?body ?name { ?body a tip:Body ; rdfs:label ?name }`);
  assert.equal((await triples.toArray()).filter((quad) => quad.predicate.value.endsWith('label')).length, bodies.length);
  console.log(`Comunica and curl find the same at the endpoint by ${queries.length} queries`);
}

/** The graph of a document, dereferenced, is asked by Comunica alone, without the endpoint. */
async function askWhatIsRead() {
  const [document, graph] = ask(`${prefixes} SELECT ?d ?g { GRAPH ?g { ?d a tip:Assessment } } ORDER BY ?d LIMIT 1`)[0].split(',');
  const query = `${prefixes} SELECT ?fact ?kind { ?fact tip:statedIn <${document}> ; a ?kind }`;
  const here = await comunica(query, hereIs(graph));
  const there = rows(curl('-G', '--data-urlencode', `query=${query}`, '--data-urlencode', `default-graph-uri=${graph}`, endpoint));
  assert.ok(there.length > 0);
  same(here, there, document);
  console.log(`Comunica finds the same ${here.length} rows in the graph that it reads`);
}

/** Where something is on this server. */
function hereIs(iri) {
  const place = iri.startsWith(root) ? iri.slice(root.length).split('#')[0] : `thing?iri=${encodeURIComponent(iri)}`;
  return new URL(place, address).href;
}

/** The same numbers from 0 to 1 for the same seed: SplitMix32. */
function random(state) {
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
}

function draw(from, number) {
  const next = random(Number(seed));
  const left = [...from].sort();
  return Array.from({ length: Math.min(number, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0]);
}

const streamed = (parser) => async (text) => Readable.from([text]).pipe(parser).toArray();
const n3 = (format) => async (text) => new Parser({ format }).parse(text);
const syntaxes = {
  'text/turtle': n3('text/turtle'),
  'application/n-triples': n3('N-Triples'),
  'application/trig': n3('application/trig'),
  'application/ld+json': (text) => streamed(new JsonLdParser())(text),
  'application/rdf+xml': (text) => streamed(new RdfXmlParser())(text),
};

/** Triples as lines, without their graphs; blank nodes, which only the ontology and the shapes have, without their labels. */
function lines(quads) {
  const writer = new Writer({ format: 'N-Triples' });
  const all = new Set(quads.map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object)));
  return [...all].map((line) => line.replace(/_:\S+/g, '_:')).sort();
}

async function dereference(iri) {
  const place = hereIs(iri);
  let expected;
  for (const [type, parse] of Object.entries(syntaxes)) {
    const what = `${type} of ${iri} at ${place}`;
    const answer = await fetch(place, { headers: { Accept: type } });
    assert.equal(answer.status, 200, what);
    assert.equal(answer.headers.get('content-type').split(';')[0], type, what);
    assert.match(answer.headers.get('vary'), /accept\b/i, what);
    const quads = await parse(await answer.text());
    assert.ok(quads.some((quad) => [quad.subject, quad.object, quad.graph].some((term) => term.value === iri)), `nothing of it in ${what}`);
    expected ??= lines(quads);
    assert.deepEqual(lines(quads), expected, what);
  }
  const page = await fetch(place, { headers: { Accept: 'text/html' } });
  assert.equal(page.status, 200, place);
  assert.ok(place.includes('/thing?') || page.redirected || /\/(ontology|shapes)$/.test(place), `${place} is answered without 303`);
  return expected.length;
}

async function dereferenceMany() {
  const all = ask('SELECT DISTINCT ?iri { { ?iri ?p ?o } UNION { ?s ?p ?iri } UNION { GRAPH ?iri {} } FILTER(isIRI(?iri)) }');
  const ours = draw(all.filter((iri) => iri.startsWith(root)), drawn);
  const others = draw(all.filter((iri) => !iri.startsWith(root)), drawn / 5);
  let triples = 0;
  for (const iri of [...ours, ...others]) {
    triples += await dereference(iri);
  }
  console.log(`${ours.length} things and ${others.length} of others, of ${all.length}, are described by ${triples} triples in ${Object.keys(syntaxes).length} syntaxes`);
}

await askTheEndpoint();
await askWhatIsRead();
await dereferenceMany();
