// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.List;

/**
 * A document to read: its plain text, what it says of itself, and the blocks of its layout.
 *
 * @param id its identifier: the file name without extension, or the {@code id} of a record
 * @param text its plain text
 * @param header what it says of itself
 * @param blocks in the order of the text, without overlap
 * @param sha256 of the bytes that it was read from, in lower-case hexadecimal digits
 */
public record Document(String id, String text, Header header, List<Block> blocks, String sha256) {
  public Document {
    blocks = List.copyOf(blocks);
  }
}
