// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import io.github.tipgraph.file.Fault;
import java.io.IOException;
import java.net.URI;

/** Reads contents by their form, and tells a receiver of the documents in them. */
final class Opener {
  private final Limits limits;
  private final Selection selection;
  private final boolean pathIds;
  private final Editor editor;
  private final Receiver receiver;

  Opener(
      Limits limits,
      Selection selection,
      boolean pathIds,
      CountryHeadings headings,
      Receiver receiver) {
    this.limits = limits;
    this.selection = selection;
    this.pathIds = pathIds;
    this.editor = new Editor(headings, limits);
    this.receiver = receiver;
  }

  Limits limits() {
    return limits;
  }

  Selection selection() {
    return selection;
  }

  /** The identifier of a document in a folder or archive, by its path there. */
  String id(String path) {
    return pathIds ? Ids.ofPath(path) : Ids.of(path);
  }

  /** The identifier of a document at an address, with its host where paths are names. */
  String id(URI address) {
    return pathIds ? address.getHost() + "-" + Web.id(address) : Web.id(address);
  }

  /**
   * Reads a content; what is wrong with it is told, not thrown.
   *
   * @return whether its bytes could be had to the end of what was asked of them
   */
  boolean open(Content content) {
    try {
      Signature.of(content).read(content, this);
      return true;
    } catch (ProblemException e) {
      receiver.problem(e.problem());
      return !(e.getCause() instanceof IOException);
    } catch (IOException e) {
      receiver.problem(unreadable(content.name(), e).problem());
      return false;
    }
  }

  /** Hands on bytes of a content that make one text. */
  void deliver(Content content, byte[] bytes, Piece.Maker maker) {
    deliver(content, content.name(), bytes, maker);
  }

  /**
   * Hands on bytes of a content that make one text.
   *
   * @param source what messages call them
   */
  void deliver(Content content, String source, byte[] bytes, Piece.Maker maker) {
    receiver.piece(new Piece(content, source, bytes, editor, maker));
  }

  /** Tells of something that does not end the reading of a content. */
  void tell(ProblemException problem) {
    receiver.problem(problem.problem());
  }

  /** The problem of bytes that cannot be had. */
  static ProblemException unreadable(String name, IOException e) {
    return new ProblemException(
        Problem.failure(
            name,
            "",
            "cannot be read (" + Fault.reason(e) + ")",
            "check that it is whole, and its permissions"),
        e);
  }
}
