package io.zonewatch.notification.delivery;

import io.zonewatch.notification.HandingOn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * What stands before a mail server that knows no STARTTLS: it speaks in the clear until STARTTLS (RFC 3207), hands on what comes
 * over TLS, and keeps what it heard of either. It can leave STARTTLS out of what it offers.
 */
final class TlsFront implements AutoCloseable {

    private final ServerSocket server;
    private final int behind;
    private final SSLContext tls;
    private final boolean offersTls;
    private final Thread acceptor;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();
    private final List<String> encrypted = new CopyOnWriteArrayList<>();

    private TlsFront(ServerSocket server, int behind, SSLContext tls, boolean offersTls) {
        this.server = server;
        this.behind = behind;
        this.tls = tls;
        this.offersTls = offersTls;
        this.acceptor = Thread.ofPlatform().daemon().unstarted(this::accept);
    }

    /**
     * Opens it.
     *
     * @param behind port of the mail server
     * @param certificate PKCS #12 file with key and certificate
     */
    static TlsFront open(int port, int behind, Path certificate, boolean offersTls) {
        try {
            ServerSocket server = new ServerSocket(port, 10, InetAddress.getByName("localhost"));
            TlsFront front = new TlsFront(server, behind, SecureMailroom.context(certificate), offersTls);
            front.acceptor.start();
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that were readable on the way. */
    List<String> inTheClear() {
        return inTheClear;
    }

    /** Lines that were not. */
    List<String> encrypted() {
        return encrypted;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (speakInTheClear(client)) {
                SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(client, "localhost", 0, true);
                secured.setUseClientMode(false);
                handOn(secured);
            }
        } catch (IOException gone) {
            // whoever is refused, or refuses the certificate, hangs up
        }
    }

    /** Whether the client begins TLS. */
    private boolean speakInTheClear(Socket client) throws IOException {
        HandingOn.say(client, "220 front ESMTP");
        String line = line(client.getInputStream());
        while (line != null && !line.toUpperCase(Locale.ROOT).startsWith("QUIT")) {
            inTheClear.add(line);
            if (offersTls && "STARTTLS".equalsIgnoreCase(line)) {
                HandingOn.say(client, "220 go ahead");
                return true;
            }
            boolean greets = line.toUpperCase(Locale.ROOT).startsWith("EHLO");
            HandingOn.say(
                    client, greets ? "250-front\r\n250 " + (offersTls ? "STARTTLS" : "AUTH PLAIN LOGIN") : "250 ok");
            line = line(client.getInputStream());
        }
        return false;
    }

    private void handOn(Socket client) throws IOException {
        try (Socket mailServer = new Socket("localhost", behind)) {
            line(mailServer.getInputStream());
            Thread answers = Thread.ofVirtual().start(() -> HandingOn.transfer(mailServer, client));
            BufferedReader lines = HandingOn.lines(client);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                encrypted.add(line);
                HandingOn.say(mailServer, line);
            }
            answers.interrupt();
        }
    }

    /** Byte by byte, so that nothing of what follows is taken; null at the end. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** The port is free again afterwards. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
