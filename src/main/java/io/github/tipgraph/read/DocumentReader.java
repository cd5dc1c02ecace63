// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads plain text files in UTF-8 as documents. */
public final class DocumentReader {
  /**
   * The document in a file; its identifier is the file's name without extension.
   *
   * @throws ProblemException if the file is missing, not a file, empty, not text or not UTF-8
   */
  public Document read(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw mistake(
          name, "", "is a folder, where a text file was expected", "name the files in it");
    }
    if (!Files.exists(file)) {
      throw mistake(name, "", "there is no such file", "check the path");
    }
    try {
      return parse(identifier(file), Files.readAllBytes(file), name);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.failure(
              name, "", "cannot be read (" + e.getMessage() + ")", "check its permissions"),
          e);
    }
  }

  /**
   * The document in some bytes.
   *
   * @param id the document's identifier
   * @param bytes plain text in UTF-8
   * @param name what messages call it
   * @throws ProblemException if they are empty, not text or not UTF-8
   */
  public Document parse(String id, byte[] bytes, String name) {
    String text = Texts.unixLines(decode(bytes, name));
    if (text.isBlank()) {
      throw mistake(
          name, "", "is empty, where an assessment was expected", "give a file with text");
    }
    Layout layout = Layout.of(text);
    return new Document(id, text, layout.header(), layout.blocks(), Sha256.of(bytes));
  }

  private static String identifier(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String decode(byte[] bytes, String name) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw mistake(
            name, "byte " + i, "is not text: it holds a zero byte", "give plain text in UTF-8");
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw mistake(
          name,
          "byte " + in.position() + " (line " + line(bytes, in.position()) + ")",
          "is not valid UTF-8",
          "save it as UTF-8, for instance with iconv -f WINDOWS-1252 -t UTF-8");
    }
    return out.flip().toString();
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

  private static ProblemException mistake(String file, String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(file, where, what, remedy));
  }
}
