// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps hold all shapes within their edges. */
class CartographerTest {
  private static void within(Picture picture) {
    for (Picture.Area area : picture.areas()) {
      for (String point : area.path().split("[MLZ]+")) {
        if (!point.isEmpty()) {
          String[] at = point.split(",");
          assertThat(Double.parseDouble(at[0]))
              .as(area.code())
              .isBetween(0.0, 0.0 + picture.width());
          assertThat(Double.parseDouble(at[1]))
              .as(area.code())
              .isBetween(0.0, 0.0 + picture.height());
        }
      }
    }
  }

  @Test
  void theWorld() {
    Picture picture =
        Cartographer.world(
            "World",
            List.of(
                new Cartographer.Value("PK", "Pakistan", 3),
                new Cartographer.Value("AE", "United Arab Emirates", 6),
                new Cartographer.Value("arabian-peninsula", "Arabian Peninsula", 1)),
            List.of(
                new Cartographer.Route("PK", "AE", "Pakistan to United Arab Emirates: 3", 3),
                new Cartographer.Route("PK", "arabian-peninsula", "no line", 1)));
    within(picture);
    assertThat(picture.areas()).hasSizeGreaterThan(200);
    assertThat(picture.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.width()).isEqualTo(40));
    assertThat(picture.unplaced()).containsExactly("Arabian Peninsula");
    assertThat(picture.legend().steps())
        .extracting(Picture.Step::level, Picture.Step::range)
        .containsExactly(
            tuple(1, "1"), tuple(2, "2"), tuple(3, "3"), tuple(4, "4"), tuple(5, "5–6"));
    assertThat(picture.legend().thickest()).isEqualTo(3);
    assertThat(picture.areas())
        .filteredOn(area -> area.level() > 0)
        .extracting(Picture.Area::title, Picture.Area::level)
        .containsExactly(tuple("United Arab Emirates: 6", 5), tuple("Pakistan: 3", 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK", "RU", "FJ", "US", "NZ", "VA", "KI"})
  void provincesOfACountry(String country) {
    Picture picture = Cartographer.provinces(country, country, List.of());
    within(picture);
    assertThat(picture.width()).isBetween(1, 960);
    assertThat(picture.height()).isBetween(1, 720);
    assertThat(picture.areas()).isNotEmpty();
  }

  @Test
  void whatHasNoShapeIsNamed() {
    Picture picture =
        Cartographer.provinces(
            "PK", "Pakistan", List.of(new Cartographer.Value("PK-XX", "Elsewhere", 2)));
    assertThat(picture.unplaced()).containsExactly("Elsewhere");
    assertThat(Cartographer.provinces("ZZ", "None", List.of()).areas()).isEmpty();
  }

  @Test
  void provincesAreNamedAndNoNameCoversAnother() {
    Picture picture =
        Cartographer.provinces(
            "PK",
            "Pakistan",
            List.of(
                new Cartographer.Value("PK-PB", "Punjab", 2),
                new Cartographer.Value("PK-IS", "a very long name that lies over Punjab", 0),
                new Cartographer.Value("PK-SD", "Sindh", 0)));
    assertThat(picture.labels()).extracting(Picture.Label::text).contains("Punjab", "Sindh");
    assertThat(picture.areas()).extracting(Picture.Area::title).contains("Punjab: 2", "Sindh");
    assertThat(picture.unplaced()).isEmpty();
  }

  @Test
  void theEndsOfTheWorldAreBroughtTogether() {
    Picture picture = Cartographer.provinces("US", "United States", List.of());
    assertThat(picture.width()).isLessThan(2 * picture.height());
  }
}
