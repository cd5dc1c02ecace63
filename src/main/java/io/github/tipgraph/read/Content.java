// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes to read as one document or many, and what is known of them beforehand.
 *
 * @param name what messages call them
 * @param id the identifier of the document, if they are one
 * @param bytes to be read once; whoever opened them closes them
 * @param address where they were fetched from, or empty
 * @param charset what the server said of their encoding, or empty
 * @param archives how many archives stand around them
 */
record Content(
    String name,
    String id,
    BufferedInputStream bytes,
    String address,
    String charset,
    int archives) {
  private static final int HEAD = 8192;

  /** The content of a file. */
  static Content of(String name, String id, InputStream bytes) {
    return new Content(name, id, buffered(bytes), "", "", 0);
  }

  /** The same content, fetched from an address whose server said this of its encoding. */
  Content fetched(String from, String encoding) {
    return new Content(name, id, bytes, from, encoding, archives);
  }

  /** The content of an entry of this archive. */
  Content entry(String path, String entryId, InputStream inner) {
    String inside = archives == 0 ? name + "!/" + path : name + "/" + path;
    return new Content(inside, entryId, buffered(inner), "", "", archives + 1);
  }

  /** The same content without its compression. */
  Content inflated(InputStream inner) {
    return new Content(name, id, buffered(inner), address, charset, archives);
  }

  /** The first bytes, which stay to be read. */
  byte[] head() throws IOException {
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    return head;
  }

  /**
   * All bytes.
   *
   * @throws ProblemException if they are more than may be held
   */
  byte[] whole(int most) throws IOException {
    byte[] all = bytes.readNBytes(most + 1);
    if (all.length > most) {
      throw problem(
          "",
          "has more than the " + Limits.say(most) + " bytes that one file may have",
          "split it into smaller files, or make it JSON Lines, which may have any size");
    }
    return all;
  }

  /** A problem with this content. */
  ProblemException problem(String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(name, where, what, remedy));
  }

  private static BufferedInputStream buffered(InputStream bytes) {
    return new BufferedInputStream(bytes, 1 << 16);
  }
}
