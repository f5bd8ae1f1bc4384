package io.zonewatch.notification.inbox;

import io.zonewatch.notification.HandingOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What stands before the service, as a gateway does, and whose lines can be cut. */
final class Front implements AutoCloseable {

    private final ServerSocket server;
    private final URI behind;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();

    private Front(ServerSocket server, URI behind) {
        this.server = server;
        this.behind = behind;
    }

    static Front before(URI service) {
        try {
            Front front = new Front(new ServerSocket(0, 50, InetAddress.getByName("localhost")), service);
            Thread.ofVirtual().start(front::serve);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the service is found through it. */
    URI address(String path) {
        return URI.create("http://localhost:" + server.getLocalPort() + path);
    }

    /** Breaks every line that is open. */
    void cut() {
        lines.forEach(Front::hangUp);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket service = new Socket(behind.getHost(), behind.getPort());
                handOn(client, service);
                handOn(service, client);
            } catch (IOException closed) {
                // asked again, unless it is over
            }
        }
    }

    private void handOn(Socket from, Socket to) {
        lines.add(from);
        Thread.ofVirtual().start(() -> {
            HandingOn.transfer(from, to);
            hangUp(from);
            hangUp(to);
            lines.remove(from);
        });
    }

    private static void hangUp(Socket line) {
        try {
            line.close();
        } catch (IOException gone) {
            // it is
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
