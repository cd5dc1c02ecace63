// SPDX-License-Identifier: Apache-2.0
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a larger corpus of a small one: each round takes all its texts with other countries in
 * place of those that they name, with their adjectives and codes, and with other figures. Years
 * stay. The same arguments give the same bytes.
 *
 * <pre>java -cp 'target/lib/*' bench/MakeCorpus.java CORPUS.jsonl TEXTS OUTPUT.jsonl</pre>
 *
 * to be run in the folder of the checkout, whose list of countries it takes.
 */
class MakeCorpus {
  private static final Path COUNTRIES = Path.of("ontology/places/countries.ttl");
  private static final Pattern COUNTRY =
      Pattern.compile("place:(\\w\\w) a tip:Country ;\n(.*?) \\.\n", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("(rdfs:label|tip:demonym) \"([^\"]+)\"@en");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\d.,-])\\d{1,3}(?:,\\d{3})+(?![\\d.,]*\\d)|(?<![\\p{L}\\d.,-])\\d{1,6}(?![\\p{L}\\d]|[.,]\\d)");

  /** A country: its code, name and adjective, the last being empty where the list has none. */
  private record Country(String code, String name, String adjective) {}

  private final List<Country> countries;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> adjectives = new HashMap<>();
  private final Pattern words;

  private MakeCorpus(List<Country> countries) {
    this.countries = countries;
    for (int i = 0; i < countries.size(); i++) {
      places.put(countries.get(i).name(), i);
      adjectives.putIfAbsent(countries.get(i).adjective(), i);
    }
    adjectives.remove("");
    List<String> all = new ArrayList<>(places.keySet());
    all.addAll(adjectives.keySet());
    all.sort(
        Comparator.comparingInt(String::length)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    words =
        Pattern.compile(
            "\\b(?:" + all.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");
  }

  public static void main(String[] args) throws IOException {
    List<String> records = Files.readAllLines(Path.of(args[0]));
    int texts = Integer.parseInt(args[1]);
    MakeCorpus maker = new MakeCorpus(countries(Files.readString(COUNTRIES)));
    Gson gson = new GsonBuilder().disableHtmlEscaping().create();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
      for (int i = 0; i < texts; i++) {
        JsonObject record =
            JsonParser.parseString(records.get(i % records.size())).getAsJsonObject();
        out.write(gson.toJson(maker.changed(record, 1 + i / records.size())));
        out.write("\n");
      }
    }
  }

  private static List<Country> countries(String turtle) {
    Map<String, Country> found = new TreeMap<>();
    Matcher country = COUNTRY.matcher(turtle);
    while (country.find()) {
      Map<String, String> said = new HashMap<>();
      Matcher word = WORD.matcher(country.group(2));
      while (word.find()) {
        said.putIfAbsent(word.group(1), word.group(2));
      }
      String code = country.group(1);
      found.put(
          code, new Country(code, said.get("rdfs:label"), said.getOrDefault("tip:demonym", "")));
    }
    return List.copyOf(found.values());
  }

  private JsonObject changed(JsonObject record, int round) {
    JsonObject changed = record.deepCopy();
    changed.addProperty("id", record.get("id").getAsString() + "-" + round);
    changed.addProperty("text", figures(names(record.get("text").getAsString(), round), round));
    if (record.has("country")) {
      changed.addProperty("country", code(record.get("country").getAsString(), round));
    }
    return changed;
  }

  private String names(String text, int round) {
    return words
        .matcher(text)
        .replaceAll(
            found -> {
              String word = found.group();
              Integer place = places.get(word);
              String other =
                  place != null
                      ? other(place, round).name()
                      : other(adjectives.get(word), round).adjective();
              return Matcher.quoteReplacement(other.isEmpty() ? word : other);
            });
  }

  private String code(String code, int round) {
    for (int i = 0; i < countries.size(); i++) {
      if (countries.get(i).code().equals(code)) {
        return other(i, round).code();
      }
    }
    return code;
  }

  private Country other(int place, int round) {
    return countries.get((place + 7 * round) % countries.size());
  }

  private static String figures(String text, int round) {
    return FIGURE
        .matcher(text)
        .replaceAll(
            found -> {
              boolean parted = found.group().indexOf(',') >= 0;
              int figure = Integer.parseInt(found.group().replace(",", ""));
              boolean year = !parted && figure >= 1900 && figure < 2100;
              // Small figures stay small: a tier has one of three.
              long other =
                  figure < 4 || year
                      ? figure
                      : figure + (figure * (long) (round % 89) + found.start()) % (figure + 1);
              return parted ? String.format(Locale.ROOT, "%,d", other) : Long.toString(other);
            });
  }
}
