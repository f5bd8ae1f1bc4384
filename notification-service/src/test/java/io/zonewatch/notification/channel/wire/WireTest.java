package io.zonewatch.notification.channel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls of a system that does not answer. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class WireTest {

    @Inject
    Wire wire;

    @Inject
    WireSettings settings;

    private final CountDownLatch released = new CountDownLatch(1);
    private final Peer peer = Peer.answering(heard -> {
        if ("quick".equals(heard.body())) {
            return Said.of(204, "");
        }
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Said.of(204, "");
    });

    @AfterEach
    void close() {
        released.countDown();
        peer.close();
    }

    /**
     * Those for which there is no line wait in the client; were they left there, they would leave once a line is free. One whose time is not quite
     * over when another's ends may still take its line: what has left by then is known once a quick one has been answered.
     */
    @Test
    void whatNobodyWaitsForAnyMoreDoesNotLeaveLater() {
        Stream.generate(() -> CompletableFuture.runAsync(() -> post("slow"), Thread::startVirtualThread))
                .limit(settings.lines() + 6L)
                .toList()
                .forEach(call -> assertThatThrownBy(call::join).hasMessageContaining("no answer in time"));
        post("quick");
        int left = peer.heard().size();
        released.countDown();

        post("quick");

        assertThat(peer.heard()).extracting(Peer.Heard::body).hasSize(left + 1).endsWith("quick");
    }

    private void post(String body) {
        wire.post(URI.create(peer.url("/")), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
