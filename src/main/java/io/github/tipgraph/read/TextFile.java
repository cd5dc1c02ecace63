// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import io.github.tipgraph.file.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of text in UTF-8 that a user names. */
public final class TextFile {
  private TextFile() {}

  /**
   * Checks that a file can be read.
   *
   * @throws ProblemException if it is missing, or a folder
   */
  public static void require(Path file) {
    if (Files.isDirectory(file)) {
      throw mistake(file, "", "is a folder, where a file was expected", "name a file in it");
    }
    requireThere(file, file.toString());
  }

  /**
   * Checks that there is a file or a folder.
   *
   * @param name what messages call it
   * @throws ProblemException if there is none, or the system does not let us see
   */
  static void requireThere(Path file, String name) {
    if (Files.notExists(file)) {
      throw new ProblemException(
          Problem.mistake(name, "", "there is no such file", "check the path"));
    }
    if (!Files.exists(file)) {
      throw new ProblemException(
          Problem.failure(
              name,
              "",
              "cannot be looked at",
              "check its permissions, and those of the folders that it is in"));
    }
  }

  /**
   * The text of a file.
   *
   * @param expected what should be in it, for messages
   * @throws ProblemException if it is missing, a folder, empty, not text or not in UTF-8
   */
  public static String read(Path file, String expected) {
    require(file);
    try {
      String text = Texts.unixLines(decoded(file, bytes(file)));
      if (text.isBlank()) {
        throw mistake(
            file, "", "is empty, where " + expected + " was expected", "give a file with text");
      }
      return text;
    } catch (IOException e) {
      throw new ProblemException(
          Problem.failure(
              file.toString(),
              "",
              "cannot be read (" + Fault.reason(e) + ")",
              "check its permissions"),
          e);
    }
  }

  /**
   * The bytes of a file that is held whole.
   *
   * @throws ProblemException if they are too many; a device has no end
   */
  public static byte[] bytes(Path file) throws IOException {
    int most = Limits.STANDARD.whole();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw mistake(
            file,
            "",
            "has more than the " + Limits.say(most) + " bytes that one file may have",
            "split it");
      }
      return bytes;
    }
  }

  private static String decoded(Path file, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw mistake(
            file, "byte " + i, "is not text: it holds a zero byte", "give plain text in UTF-8");
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException e) {
      int at = in.position();
      String before = new String(bytes, 0, at, StandardCharsets.UTF_8);
      long line = 1 + before.chars().filter(c -> c == '\n').count();
      throw mistake(
          file,
          "byte " + at + " (line " + line + ")",
          "is not valid UTF-8",
          "save it as UTF-8, for instance with iconv -f WINDOWS-1252 -t UTF-8");
    }
  }

  private static ProblemException mistake(Path file, String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(file.toString(), where, what, remedy));
  }
}
