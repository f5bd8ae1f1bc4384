package io.zonewatch.local.supervise;

import java.net.InetAddress;
import java.net.ServerSocket;

/** The smallest program there is to supervise: listens on a port and accepts, or ends at once where there is no port. */
final class Tiny {

    private Tiny() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        if (port == 0) {
            System.err.println("no port");
            System.exit(3);
        }
        try (var server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            while (true) {
                server.accept().close();
            }
        }
    }
}
