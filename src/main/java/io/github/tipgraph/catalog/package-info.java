// SPDX-License-Identifier: Apache-2.0
/** A store as a catalogue of datasets, after DCAT-AP and VoID. */
package io.github.tipgraph.catalog;
