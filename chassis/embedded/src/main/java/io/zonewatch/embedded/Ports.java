package io.zonewatch.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Random;

/** TCP ports of the loopback interface. */
public final class Ports {

    /** Below what systems take for outgoing connections (Linux from 32768, IANA from 49152): none of those can be in the way before a server listens. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final int TRIES = 1_000;

    /** By chance, so that processes that look at the same time find others. */
    private static final Random CHANCE = new SecureRandom();

    private Ports() {}

    /**
     * A port that nothing listens on at the moment of asking, and that no outgoing connection takes before something does.
     *
     * @throws IllegalStateException if none was found
     */
    public static int free() {
        return CHANCE.ints(TRIES, LOWEST, HIGHEST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port from " + LOWEST + " to " + HIGHEST));
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            return false;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
