package io.zonewatch.notification.bounce;

import io.zonewatch.embedded.Ports;
import io.zonewatch.notification.HandingOn;
import io.zonewatch.notification.delivery.SecureMailroom;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** What stands before an IMAP server and hands on what it hears, but for what it refuses itself: it answers NO (RFC 9051, 7.1.2). */
final class ImapFront implements AutoCloseable {

    private static final Pattern FETCH_OF_THE_FIRST = Pattern.compile("(\\S+) FETCH 1 \\(?(BODY|RFC822).*");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final ServerSocket server;
    private final int behind;
    private final Pattern refuses;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private ImapFront(ServerSocket server, int behind, Pattern refuses) {
        this.server = server;
        this.behind = behind;
        this.refuses = refuses;
    }

    /**
     * Opens it for one client, who cannot fetch the first mail.
     *
     * @param behind port of the server
     */
    static ImapFront before(int behind) {
        return open(ServerSocketFactory.getDefault(), behind, FETCH_OF_THE_FIRST);
    }

    /**
     * Opens it for one client, with TLS from the first byte.
     *
     * @param behind port of the server
     * @param certificate PKCS #12 file with key and certificate
     */
    static ImapFront overTls(int behind, Path certificate) {
        return open(SecureMailroom.context(certificate).getServerSocketFactory(), behind, NOTHING);
    }

    private static ImapFront open(ServerSocketFactory sockets, int behind, Pattern refuses) {
        try {
            ServerSocket server = sockets.createServerSocket(Ports.free(), 1, InetAddress.getByName("localhost"));
            ImapFront front = new ImapFront(server, behind, refuses);
            Thread.ofVirtual().start(front::serve);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that the client has said. */
    List<String> heard() {
        return heard;
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try (Socket client = server.accept();
                Socket mailServer = new Socket("localhost", behind)) {
            Thread.ofVirtual().start(() -> HandingOn.transfer(mailServer, client));
            BufferedReader lines = HandingOn.lines(client);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
                var refused = refuses.matcher(line);
                if (refused.matches()) {
                    HandingOn.say(client, refused.group(1) + " NO it cannot be read");
                } else {
                    HandingOn.say(mailServer, line);
                }
            }
        } catch (IOException gone) {
            // one side has hung up
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
