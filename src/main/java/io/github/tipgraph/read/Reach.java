// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whether a server stands on the open network, or where only this machine and its neighbours come:
 * loopback, private, shared, link-local and multicast addresses (RFC 6890). Whoever serves a page
 * on the open network is not to send the program to those.
 */
final class Reach {
  private Reach() {}

  /**
   * Whether a server stands inside; one whose address nobody knows, such as a proxy's, does not.
   */
  static boolean isInside(URI at) {
    String host = at.getHost().replaceAll("^\\[|]$", "");
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Reach::isInside);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether an address is not of the open network. */
  static boolean isInside(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isInside(bytes) : isInsideOfV6(bytes);
  }

  private static boolean isInside(byte[] v4) {
    int first = v4[0] & 0xff;
    int second = v4[1] & 0xff;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean ofProtocols = first == 192 && second == 0 && v4[2] == 0;
    boolean ofMeasures = first == 198 && (second == 18 || second == 19);
    return first == 0 || first >= 240 || shared || ofProtocols || ofMeasures;
  }

  /** Unique local addresses, and those that hold one of version 4 (RFC 6052, RFC 3056). */
  private static boolean isInsideOfV6(byte[] v6) {
    if ((v6[0] & 0xfe) == 0xfc) {
      return true;
    }
    boolean translated =
        v6[0] == 0 && v6[1] == 0x64 && (v6[2] & 0xff) == 0xff && v6[3] == (byte) 0x9b;
    boolean compatible = startsWithZeros(v6, 12);
    boolean tunnelled = v6[0] == 0x20 && v6[1] == 0x02;
    int from = tunnelled ? 2 : 12;
    return (translated || compatible || tunnelled) && isInside(v4(v6, from));
  }

  private static boolean startsWithZeros(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress v4(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }
}
