// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.query.Visible;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What goes to a terminal, in UTF-8, with signs for what it would obey. Colours pass, as the
 * program sets them itself.
 */
final class Terminal extends FilterOutputStream {
  private static final Pattern COLOUR = Pattern.compile("\u001B(\\[[0-9;]{0,6}m?)?");

  private final byte[] sequence = new byte[4];
  private final StringBuilder command = new StringBuilder();
  private final boolean returns;
  private boolean returned;
  private int length;
  private int gathered;

  /**
   * A terminal.
   *
   * @param returns whether lines are written over, as a bar does that shows how work goes on
   */
  Terminal(OutputStream terminal, boolean returns) {
    super(terminal);
    this.returns = returns;
  }

  @Override
  public void write(int octet) throws IOException {
    int b = octet & 0xff;
    boolean goesOn = (b & 0xc0) == 0x80 && gathered < length;
    if (!goesOn) {
      length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc0 ? 2 : 1;
      gathered = 0;
    }
    sequence[gathered++] = (byte) b;
    if (gathered == length) {
      ByteBuffer whole = ByteBuffer.wrap(sequence, 0, length);
      character(StandardCharsets.UTF_8.decode(whole).toString());
    }
  }

  private void character(String c) throws IOException {
    if (command.length() > 0 || c.equals("\u001B")) {
      command.append(c);
      if (!COLOUR.matcher(command).matches()) {
        show(command.toString());
        command.setLength(0);
      } else if (c.equals("m")) {
        put(command.toString());
        command.setLength(0);
      }
    } else if (c.equals("\r") && returns) {
      put(c);
    } else {
      if (returned) {
        put(c.equals("\n") ? "\r" : Visible.of("\r"));
      }
      returned = c.equals("\r");
      show(returned ? "" : c);
    }
  }

  private void show(String text) throws IOException {
    put(Visible.of(text));
  }

  private void put(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
