package io.zonewatch.notification.bounce;

import io.zonewatch.embedded.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What stands before an IMAP server and hands everything on, but that the first mail cannot be fetched: it answers NO (RFC 9051, 7.1.2). */
final class ImapFront implements AutoCloseable {

    private static final Pattern FETCH_OF_THE_FIRST = Pattern.compile("(\\S+) FETCH 1 \\(?(BODY|RFC822).*");

    private final ServerSocket server;
    private final int behind;

    private ImapFront(ServerSocket server, int behind) {
        this.server = server;
        this.behind = behind;
    }

    /**
     * Opens it for one client.
     *
     * @param behind port of the server
     */
    static ImapFront before(int behind) {
        try {
            ImapFront front =
                    new ImapFront(new ServerSocket(Ports.free(), 1, InetAddress.getByName("localhost")), behind);
            Thread.ofVirtual().start(front::serve);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try (Socket client = server.accept();
                Socket mailServer = new Socket("localhost", behind)) {
            Thread.ofVirtual().start(() -> transfer(mailServer, client));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var refused = FETCH_OF_THE_FIRST.matcher(line);
                if (refused.matches()) {
                    say(client, refused.group(1) + " NO it cannot be read");
                } else {
                    say(mailServer, line);
                }
            }
        } catch (IOException gone) {
            // one side has hung up
        }
    }

    private static void transfer(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // one side has hung up
        }
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
