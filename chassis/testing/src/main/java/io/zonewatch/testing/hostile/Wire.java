package io.zonewatch.testing.hostile;

import io.zonewatch.testing.Patience;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sends requests byte for byte as they are written, which no HTTP client does: malformed escapes, a declared length without a
 * body. One after the other on one connection, as long as both sides can tell where an answer ends.
 */
final class Wire {

    private final String host;
    private final int port;
    private Line kept;

    private Wire(String host, int port) {
        this.host = host;
        this.port = port;
    }

    static Wire to(URI service) {
        return new Wire(service.getHost(), service.getPort());
    }

    private record Line(SocketChannel channel, InputStream in) {

        /** Whether the service has closed it since its last answer. Looked for before each request, so that a line that closes on one is that one's fault. */
        private boolean isOver() throws IOException {
            channel.configureBlocking(false);
            int read = readNow();
            channel.configureBlocking(true);
            if (read > 0 || in.available() > 0) {
                throw new AssertionError("the last answer went on after its end");
            }
            return read < 0;
        }

        /** A byte that is there, none, or the end; a reset is one. */
        private int readNow() {
            try {
                return channel.read(ByteBuffer.allocate(1));
            } catch (IOException e) {
                return -1;
            }
        }
    }

    /** The connection was closed before an answer began. */
    private static final class Closed extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Sends it, once, and reads the whole answer. */
    synchronized Answer send(Asked asked) {
        boolean alone = "HEAD".equals(asked.method()) || asked.headers().containsKey("Content-Length");
        try {
            return exchange(alone || kept == null || kept.isOver() ? open() : kept, asked, alone);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer within " + Patience.SECONDS + " s to " + asked, hungUp(e));
        } catch (Closed e) {
            throw new AssertionError("the connection was closed without an answer to " + asked, hungUp(e));
        } catch (IOException e) {
            throw new AssertionError("the connection broke on " + asked, hungUp(e));
        }
    }

    private Line open() throws IOException {
        hangUp();
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(host, port));
        channel.socket().setSoTimeout((int) Patience.LONG_ENOUGH.toMillis());
        channel.socket().setTcpNoDelay(true);
        kept = new Line(channel, new BufferedInputStream(channel.socket().getInputStream()));
        return kept;
    }

    private void hangUp() throws IOException {
        if (kept != null) {
            kept.channel().close();
            kept = null;
        }
    }

    /** The next request does not go by a line on which an answer is missing. */
    private IOException hungUp(IOException failure) {
        try {
            hangUp();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private Answer exchange(Line line, Asked asked, boolean last) throws IOException {
        byte[] body = asked.body() == null ? new byte[0] : asked.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(asked.method())
                .append(' ')
                .append(asked.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append(last ? "\r\nConnection: close\r\n" : "\r\n");
        asked.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (!asked.headers().containsKey("Content-Length") && (asked.body() != null || !"GET".equals(asked.method()))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var out = line.channel().socket().getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
        Answer answer = read(line.in());
        if (last || !endIsTold(answer)) {
            hangUp();
        }
        return answer;
    }

    private static boolean endIsTold(Answer answer) {
        return (answer.status() == 204
                        || answer.headers().containsKey("content-length")
                        || answer.headers().containsKey("transfer-encoding"))
                && !"close".equalsIgnoreCase(answer.headers().get("connection"));
    }

    private static Answer read(InputStream in) throws IOException {
        String[] status = line(in).split(" ", 3);
        if (status.length < 2) {
            throw new Closed();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, more) -> one + ", " + more);
        }
        return new Answer(Integer.parseInt(status[1]), headers, body(in, headers));
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            skipTrailers(in);
        } else {
            body.write(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    /** What comes after the last chunk ends with an empty line, and mostly is nothing else. */
    private static void skipTrailers(InputStream in) throws IOException {
        String line = line(in);
        while (!line.isEmpty()) {
            line = line(in);
        }
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
