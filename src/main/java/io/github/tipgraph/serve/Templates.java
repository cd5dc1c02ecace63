// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * Makes pages of records by the templates of src/main/jte, each of which takes one as {@code page}.
 */
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "io.github.tipgraph.serve");

  private Templates() {}

  /**
   * A page in HTML.
   *
   * @param name of the template, such as {@code thing}
   */
  static String render(String name, Object page) {
    StringOutput html = new StringOutput();
    ENGINE.render(name + ".jte", page, html);
    return html.toString();
  }
}
