// SPDX-License-Identifier: Apache-2.0
/**
 * Serves a store over HTTP: SPARQL by Fuseki, and a description of everything in it, as a page and
 * for machines. A new address is a {@link io.github.tipgraph.serve.Route} in {@link
 * io.github.tipgraph.serve.Site}; a page for one kind of thing is a {@link
 * io.github.tipgraph.serve.View}: it asks the dataset, fills a record, and a template of that name
 * shows it.
 */
package io.github.tipgraph.serve;
