// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.BodyProfile;
import java.util.List;

/** The bodies of a document, each once, at its first mention. */
final class BodyExtractor {
  List<BodyProfile> extract(Context context) {
    return context.registry.entries().stream()
        .map(
            e ->
                new BodyProfile(
                    e.reading().evidence(),
                    e.body().name(),
                    e.body().acronym(),
                    e.body().level(),
                    e.body().area()))
        .toList();
  }
}
