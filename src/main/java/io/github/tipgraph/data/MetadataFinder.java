// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import com.google.gson.JsonObject;
import io.github.tipgraph.csvw.Metadata;
import io.github.tipgraph.csvw.Problems;
import io.github.tipgraph.read.Json;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.read.TextFile;
import io.github.tipgraph.read.Web;
import io.github.tipgraph.read.WebRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the metadata of a table beside it, as CSV on the Web says: {@code FILE-metadata.json}, or
 * {@code csv-metadata.json} in its folder if that speaks of it.
 */
final class MetadataFinder {
  private static final String OF_FILE = "-metadata.json";
  private static final String OF_FOLDER = "csv-metadata.json";

  private final OtherData data;
  private final Web web;
  private final char delimiter;

  /**
   * Finds metadata.
   *
   * @param delimiter of the table where they give none
   */
  MetadataFinder(OtherData data, Web web, char delimiter) {
    this.data = data;
    this.web = web;
    this.delimiter = delimiter;
  }

  /**
   * What was found.
   *
   * @param sha256 of the file or answer
   */
  record Found(Metadata metadata, String sha256) {}

  /**
   * The metadata.
   *
   * @throws ProblemException if there are some, but not as CSVW has them
   */
  Optional<Found> find() {
    return data.isRemote() ? remote() : local();
  }

  private Optional<Found> local() {
    Path table = Path.of(data.location());
    List<Path> files = new ArrayList<>();
    for (String name : names(table.getFileName().toString())) {
      files.add(table.resolveSibling(name + OF_FILE));
    }
    Path ofFolder = table.resolveSibling(OF_FOLDER);
    files.add(ofFolder);
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        String text = TextFile.read(file, "metadata in JSON");
        JsonObject json = object(text, file.toString());
        Optional<Found> found = of(json, text, file.toString(), file.toUri());
        if (found.isEmpty() && !file.equals(ofFolder)) {
          throw mistake(
              file.toString(), "", "speaks of other tables", "give its \"url\" as the file's name");
        }
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> remote() {
    URI table = URI.create(data.location().replaceFirst("#.*", ""));
    for (String address : List.of(table + OF_FILE, table.resolve(OF_FOLDER).toString())) {
      Web.Reply reply =
          web.send(WebRequest.get(address, "application/csvm+json, application/json"));
      String text = new String(reply.fetched().bytes(), StandardCharsets.UTF_8);
      // Some servers have a page for whatever they do not have.
      if (reply.status() == 200 && text.stripLeading().startsWith("{")) {
        Optional<Found> found = of(object(text, address), text, address, URI.create(address));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> of(JsonObject json, String text, String name, URI at) {
    if (!Metadata.is(json)) {
      if (data.isRemote()) {
        return Optional.empty();
      }
      throw mistake(
          name,
          "",
          "has no \"@context\" of CSV on the Web",
          "give \"@context\": \"http://www.w3.org/ns/csvw\", or rename the file");
    }
    Problems problems = (where, what, remedy) -> mistake(name, where, what, remedy);
    Metadata.Place place =
        new Metadata.Place(at.toString(), this::isTable, this::linked, delimiter, problems);
    String hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return Metadata.of(json, place).map(metadata -> new Found(metadata, hash));
  }

  /** Whether an address is that of the table; files may have been moved, with their names. */
  private boolean isTable(String address) {
    return data.isRemote()
        ? address.equals(data.location().replaceFirst("#.*", ""))
        : names(Path.of(data.location()).getFileName().toString())
            .contains(uri(address).map(URI::getPath).orElse("").replaceFirst("(?s)^.*/", ""));
  }

  /** The name of a file, and without {@code .gz}. */
  private static List<String> names(String file) {
    return file.endsWith(".gz")
        ? List.of(file, file.substring(0, file.length() - ".gz".length()))
        : List.of(file);
  }

  /** A schema or a dialect that stands apart. */
  private JsonObject linked(String address) {
    requireNear(address);
    if (address.startsWith("file:")) {
      Path file = Path.of(URI.create(address));
      return object(TextFile.read(file, "a part of metadata in JSON"), file.toString());
    }
    byte[] bytes = web.get(address, "application/csvm+json, application/json").bytes();
    return object(new String(bytes, StandardCharsets.UTF_8), address);
  }

  /** Metadata of somebody else are to reach nothing but what stands with them. */
  private void requireNear(String address) {
    if (uri(address).filter(this::isNear).isEmpty()) {
      throw mistake(
          data.location(),
          "",
          "has metadata with a part elsewhere, at " + address + ", which is not fetched",
          "copy it to where the metadata are, and name it there");
    }
  }

  private boolean isNear(URI address) {
    URI part = address.normalize();
    if (data.isRemote()) {
      return origin(part).equals(origin(URI.create(data.location())));
    }
    try {
      return "file".equals(part.getScheme())
          && Path.of(part).startsWith(folder().toAbsolutePath().normalize());
    } catch (IllegalArgumentException e) {
      return false; // it has a host, or a sign that no path has
    }
  }

  /** An address as Java has it, which is not all that an IRI may be. */
  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Path folder() {
    return Path.of(data.location()).toAbsolutePath().getParent();
  }

  private static String origin(URI address) {
    return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
  }

  private static JsonObject object(String text, String name) {
    return Json.object(
        text, "", (where, what) -> mistake(name, where.replaceFirst("^, ", ""), what, "mend it"));
  }

  private static ProblemException mistake(String name, String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(name, where, what, remedy));
  }
}
