// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.net.URI;

/**
 * What a server answered.
 *
 * @param at the address that answered, after redirects
 * @param bytes of the answer
 * @param contentType as the server named it, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Fetched(URI at, byte[] bytes, String contentType) {}
