// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bytes into characters, or says why it cannot. */
final class Charsets {
  private Charsets() {}

  /** The encoding that a byte order mark at the beginning names. */
  static Optional<Charset> marked(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    // Its mark begins as that of UTF-16 does.
    if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return begins(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  /** The first characters as far as they can be told, without a byte order mark. */
  static String glimpse(byte[] head) {
    String text = new String(head, marked(head).orElse(StandardCharsets.UTF_8));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Plain text: in the encoding of its byte order mark, else that of the server, else UTF-8.
   *
   * @throws ProblemException if the bytes are not text in it
   */
  static String text(Content content, byte[] bytes) {
    Optional<Charset> marked = marked(bytes);
    if (marked.isEmpty()) {
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == 0) {
          throw content.problem(
              "byte " + i, "is not text: it holds a zero byte", Signature.SUPPORTED);
        }
      }
    }
    Charset said =
        content.charset().isEmpty()
            ? StandardCharsets.UTF_8
            : named(content, content.charset(), "the server");
    return decode(content, bytes, marked.orElse(said));
  }

  /** The encoding of a name that somebody gave. */
  static Charset named(Content content, String name, String who) {
    try {
      Charset charset = Charset.forName(name.strip());
      // As browsers take it.
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? Charset.forName("windows-1252")
          : charset;
    } catch (IllegalArgumentException e) {
      throw content.problem(
          "",
          who + " says that its encoding is '" + name + "', which is not known",
          "save it as UTF-8");
    }
  }

  /**
   * The characters that bytes stand for.
   *
   * @throws ProblemException if they are none in this encoding
   */
  static String decode(Content content, byte[] bytes, Charset charset) {
    boolean strict = charset.name().startsWith("UTF");
    CodingErrorAction action = strict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    CharsetDecoder decoder =
        charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw content.problem(
          "byte " + in.position() + " (line " + line(bytes, in.position()) + ")",
          "is not valid " + charset.name().replaceFirst("[BL]E$", ""),
          "save it as UTF-8, for instance with iconv -f WINDOWS-1252 -t UTF-8");
    }
    return Texts.unixLines(out.flip().toString());
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static long line(byte[] bytes, int position) {
    long line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
