package io.zonewatch.notification.channel.wire;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called. An address that somebody else chose must not lead into this machine or its network
 * (server-side request forgery): only public ones are called, unless configuration names their network.
 *
 * @param allowed networks that are called whatever they are
 */
record Networks(List<Network> allowed) {

    /** What is not public beyond what Java knows: the registries of special addresses, IANA (RFC 6890). */
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "240.0.0.0/4",
                    "fc00::/7",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16")
            .map(Network::parse)
            .toList();

    /** Whether configuration names the address's network; such a call may be unencrypted. */
    boolean names(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    /** Whether the address may be called. */
    boolean permits(InetAddress address) {
        return names(address) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        boolean known = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        boolean carriesAnother = address instanceof Inet6Address six && six.isIPv4CompatibleAddress();
        return !known && !carriesAnother && SPECIAL.stream().noneMatch(network -> network.contains(address));
    }
}
