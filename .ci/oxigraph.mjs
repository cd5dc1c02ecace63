// SPDX-License-Identifier: Apache-2.0
// Serves an Oxigraph store in memory on loopback, where Oxigraph's own server has it: /query, /update and, unless it is
// started with "no-store", /store. Takes changes only with the password of the environment. Prints its port.
import { createServer } from 'node:http';
import { Store, namedNode } from 'oxigraph';

const store = new Store();
const graphs = process.argv[2] !== 'no-store';
const secret = 'Basic ' + Buffer.from(`ci:${process.env.TIPGRAPH_PUBLISH_PASSWORD}`).toString('base64');

const body = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

const query = async (request) => {
  const text = new URLSearchParams(await body(request)).get('query');
  return [200, store.query(text, { results_format: 'json' }), 'application/sparql-results+json'];
};

const update = async (request) => {
  store.update(await body(request));
  return [204, ''];
};

const graph = async (request, which) => {
  if (which.has('default')) return [200, '', 'text/turtle'];
  const name = namedNode(which.get('graph'));
  const known = store.match(null, null, null, name).length > 0;
  if (request.method === 'PUT') {
    const text = await body(request);
    store.update(`DROP SILENT GRAPH <${name.value}>`);
    store.load(text, { format: 'text/turtle', to_graph_name: name });
    return [known ? 204 : 201, ''];
  }
  if (request.method === 'DELETE') {
    store.update(`DROP SILENT GRAPH <${name.value}>`);
    return [known ? 204 : 404, ''];
  }
  return [405, ''];
};

const answer = async (request) => {
  const address = new URL(request.url, 'http://localhost');
  const reads = address.pathname === '/query' || request.method === 'HEAD';
  if (!reads && request.headers.authorization !== secret) return [401, ''];
  if (address.pathname === '/query' && request.method === 'POST') return query(request);
  if (address.pathname === '/update' && request.method === 'POST') return update(request);
  if (address.pathname === '/store' && graphs) return graph(request, address.searchParams);
  return [404, ''];
};

const server = createServer(async (request, response) => {
  let [status, text, type] = [500, '', undefined];
  try {
    [status, text, type] = await answer(request);
  } catch (error) {
    [status, text, type] = [400, String(error), 'text/plain'];
  }
  response.writeHead(status, type ? { 'Content-Type': type } : {});
  response.end(text);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
