package io.zonewatch.notification.delivery;

import java.net.InetAddress;

/** Which names and addresses of servers lead over no network. */
public final class ThisMachine {

    private ThisMachine() {}

    /** Whether it is {@code localhost}, or an address of the loopback as it is written; no name is looked up. */
    public static boolean is(String host) {
        if ("localhost".equalsIgnoreCase(host)) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
