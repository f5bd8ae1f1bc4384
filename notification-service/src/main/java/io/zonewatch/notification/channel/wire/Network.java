package io.zonewatch.notification.channel.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A block of addresses.
 *
 * @param base its first address
 * @param bits how many leading bits its addresses share
 */
record Network(byte[] base, int bits) {

    /**
     * Reads CIDR notation (RFC 4632), such as {@code 10.20.0.0/16} or {@code fd00::/8}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Network parse(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 1 || !cidr.substring(0, slash).matches("[0-9A-Fa-f.:]+")) {
            throw new IllegalArgumentException("not a network: " + cidr);
        }
        try {
            return new Network(
                    InetAddress.getByName(cidr.substring(0, slash)).getAddress(),
                    Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + cidr, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != base.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        int mask = 0xFF << (Byte.SIZE - rest) & 0xFF;
        return Arrays.equals(base, 0, whole, other, 0, whole)
                && (rest == 0 || (base[whole] & mask) == (other[whole] & mask));
    }
}
