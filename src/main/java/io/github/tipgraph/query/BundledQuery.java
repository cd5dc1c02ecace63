// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import java.util.List;

/**
 * A query with the header that explains it.
 *
 * @param name its path under {@code queries/} without extension
 * @param title a few words
 * @param question what it answers
 * @param topic the code of the {@link Topic} to which it belongs, or empty
 * @param description more about the answer, or empty
 * @param params its parameters in order
 * @param needs the data of others that it joins with, in order
 * @param services the endpoints that it asks, each with the address at which more is to be had
 * @param text SPARQL
 */
public record BundledQuery(
    String name,
    String title,
    String question,
    String topic,
    String description,
    List<Param> params,
    List<Need> needs,
    List<Need> services,
    String text) {
  public BundledQuery {
    params = List.copyOf(params);
    needs = List.copyOf(needs);
    services = List.copyOf(services);
  }
}
