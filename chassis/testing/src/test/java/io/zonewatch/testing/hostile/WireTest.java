package io.zonewatch.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kept connection that closes on a request is that request's fault. */
class WireTest {

    private static final String DROPPED = "/dropped";
    private static final String LAST = "/last";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private ServerSocket server;
    private Wire wire;

    @BeforeEach
    void aServerThatListens() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        wire = Wire.to(URI.create("http://127.0.0.1:" + server.getLocalPort()));
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void aRequestWhoseConnectionIsClosedWithoutAnAnswerIsNotSentAgain() {
        assertThat(wire.send(get("/units")).status()).isEqualTo(204);

        assertThatThrownBy(() -> wire.send(get(DROPPED)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(DROPPED);
        assertThat(heard).containsExactly("GET /units HTTP/1.1", "GET /dropped HTTP/1.1");
        assertThat(wire.send(get("/units")).status()).isEqualTo(204);
    }

    @Test
    void aConnectionThatWasClosedBeforeIsReplaced() throws InterruptedException {
        assertThat(wire.send(get(LAST)).status()).isEqualTo(204);
        closed.await();

        assertThat(wire.send(get("/units")).status()).isEqualTo(204);
        assertThat(heard).hasSize(2);
    }

    private static Asked get(String target) {
        return new Asked("GET", target, Map.of(), null);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket line = server.accept()) {
                answer(line);
            } catch (IOException _) {
                // the test is over, or the other side has hung up
            }
        }
    }

    private void answer(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        for (String request = in.readLine(); request != null; request = in.readLine()) {
            heard.add(request);
            while (!in.readLine().isEmpty()) {}
            if (request.contains(DROPPED)) {
                return;
            }
            line.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            if (request.contains(LAST)) {
                line.close();
                closed.countDown();
                return;
            }
        }
    }
}
