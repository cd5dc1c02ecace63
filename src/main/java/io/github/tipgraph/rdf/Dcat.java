// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;

/** Terms of DCAT 3, and of what goes with it, for which Jena has no constants. */
public final class Dcat {
  /** The namespace of SPDX. */
  public static final String SPDX = "http://spdx.org/rdf/terms#";

  /** What the IRIs of media types begin with. */
  public static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  /** {@code dcat:version}. */
  public static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");

  /** {@code spdx:checksum}. */
  public static final Property CHECKSUM = ResourceFactory.createProperty(SPDX, "checksum");

  /** {@code spdx:checksumValue}. */
  public static final Property CHECKSUM_VALUE =
      ResourceFactory.createProperty(SPDX, "checksumValue");

  /** {@code spdx:algorithm}. */
  public static final Property ALGORITHM = ResourceFactory.createProperty(SPDX, "algorithm");

  /** {@code spdx:Checksum}. */
  public static final Resource CHECKSUM_CLASS = ResourceFactory.createResource(SPDX + "Checksum");

  /** SHA-256. */
  public static final Resource SHA256 =
      ResourceFactory.createResource(SPDX + "checksumAlgorithm_sha256");

  private Dcat() {}
}
