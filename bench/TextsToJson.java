// SPDX-License-Identifier: Apache-2.0
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** usage: TextsToJson FOLDER: the texts of a folder as JSON Lines. */
final class TextsToJson {
  public static void main(String[] args) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        JsonObject record = new JsonObject();
        record.addProperty("id", file.getFileName().toString().replaceFirst("\\.txt$", ""));
        record.addProperty("text", Files.readString(file));
        System.out.println(record);
      }
    }
  }
}
