package io.zonewatch.local.supervise;

import java.net.InetAddress;
import java.net.ServerSocket;

/** The smallest program there is to supervise: listens on a port and accepts, ends at once where there is no port, or hangs. */
final class Tiny {

    /** Instead of a port: it starts, and neither serves nor ends. */
    static final int HANGING = -1;

    private Tiny() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        if (port == 0) {
            System.err.println("no port");
            System.exit(3);
        }
        if (port == HANGING) {
            Thread.currentThread().join();
        }
        try (var server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            while (true) {
                server.accept().close();
            }
        }
    }
}
