// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.List;

/**
 * What stands around each page.
 *
 * @param title of the page
 * @param here the address of the page, without form
 * @param forms the other forms in which it is to be had
 * @param assets the files that pages load
 */
record Frame(String title, String here, List<Form> forms, Assets assets) {
  Frame {
    forms = List.copyOf(forms);
  }

  /** The address of a file, such as {@code site.css}. */
  String asset(String name) {
    return assets.url(name);
  }

  /** The address of this page in another form. */
  String in(Form form) {
    return in(here, form);
  }

  /** The address of a page in another form. */
  static String in(String page, Form form) {
    return page + (page.contains("?") ? "&" : "?") + "format=" + form.code();
  }
}
