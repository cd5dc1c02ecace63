// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What the compressed streams of a PDF file unpack to, refused where it is too much. PDFBox unpacks
 * each whole, and some before one can ask it anything; so they are found in the bytes, by the word
 * before them.
 */
final class PdfStreams {
  private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern OBJECTS = Pattern.compile("/(?:ObjStm|XRef)\\b");
  private static final Pattern ODD =
      Pattern.compile("/(?:LZW|RunLength|RL|ASCII85|A85|ASCIIHex|AHx)(?:Decode)?\\b");
  private static final int DICTIONARY = 1000;
  private static final int DEEPEST = 4;

  private final Content content;
  private final byte[] bytes;
  private final PdfSwelling swelling;
  private final byte[] sink = new byte[1 << 16];

  private PdfStreams(Content content, byte[] bytes, PdfSwelling swelling) {
    this.content = content;
    this.bytes = bytes;
    this.swelling = swelling;
  }

  /**
   * Makes sure that a file does not swell without end.
   *
   * @throws ProblemException if it does
   */
  static void require(Content content, byte[] bytes, PdfSwelling swelling) {
    new PdfStreams(content, bytes, swelling).check();
  }

  private void check() {
    int end = bytes.length - BEGIN.length - 2;
    for (int i = 0; i < end; i++) {
      if (bytes[i] != 's' || !begins(i)) {
        continue;
      }
      String dictionary = dictionary(i);
      if (OBJECTS.matcher(dictionary).find() && ODD.matcher(dictionary).find()) {
        throw content.problem(
            "", "packs its objects as no program does", "print it to a new file if you trust it");
      }
      // Nobody unpacks a picture.
      if (!dictionary.contains("/Image")) {
        int from = i + BEGIN.length + (bytes[i + BEGIN.length] == '\r' ? 2 : 1);
        unpack(new ByteArrayInputStream(bytes, from, bytes.length - from), 0);
      }
    }
  }

  private boolean begins(int at) {
    byte next = bytes[at + BEGIN.length];
    return (next == '\r' || next == '\n')
        && Arrays.equals(bytes, at, at + BEGIN.length, BEGIN, 0, BEGIN.length)
        && (at == 0 || bytes[at - 1] != 'd');
  }

  private String dictionary(int at) {
    int from = Math.max(0, at - DICTIONARY);
    String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    return before.substring(before.lastIndexOf(" obj") + 1);
  }

  /** Reads on as long as it is that; what is compressed several times is unpacked as often. */
  private void unpack(InputStream packed, int depth) {
    Inflater inflater = new Inflater();
    try (InputStream plain = new InflaterInputStream(packed, inflater, 1 << 13)) {
      int read = plain.readNBytes(sink, 0, 2);
      if (read == 2 && depth < DEEPEST && isZlib(sink[0], sink[1])) {
        unpack(new Prefixed(sink[0], sink[1], plain), depth + 1);
        return;
      }
      for (; read > 0; read = plain.read(sink)) {
        swelling.add(read);
      }
    } catch (IOException e) {
      // What is damaged, or compressed in another way, ends here.
    } finally {
      inflater.end();
    }
  }

  private static boolean isZlib(byte first, byte second) {
    return (first & 0x0f) == 8 && ((first & 0xff) * 256 + (second & 0xff)) % 31 == 0;
  }

  /** Two bytes that were read, and what follows. */
  private static final class Prefixed extends SequenceInputStream {
    Prefixed(byte first, byte second, InputStream rest) {
      super(new ByteArrayInputStream(new byte[] {first, second}), rest);
    }
  }
}
