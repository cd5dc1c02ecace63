// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a client asks for.
 *
 * @param path as it stands in the request, still encoded
 * @param params the first value of each parameter of the query string
 * @param accept the header Accept, or empty
 */
record Asked(String path, Map<String, String> params, String accept) {
  Asked {
    params = Map.copyOf(params);
  }

  static Asked of(HttpServletRequest request) {
    Map<String, String> params = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> params.put(name, values[0]));
    return new Asked(
        request.getRequestURI(),
        params,
        Optional.ofNullable(request.getHeader("Accept")).orElse(""));
  }

  /** A parameter, if it is given and not empty. */
  Optional<String> param(String name) {
    return Optional.ofNullable(params.get(name)).filter(value -> !value.isEmpty());
  }

  /**
   * The form that the parameter {@code format} names, or else the one that is liked best.
   *
   * @param offers the forms that there are, the one first that is given to who does not care
   */
  Optional<Form> form(List<Form> offers) {
    return param("format").isPresent()
        ? param("format").flatMap(Form::of).filter(offers::contains)
        : Form.accepted(accept, offers);
  }
}
