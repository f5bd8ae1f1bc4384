package io.zonewatch.notification.channel.wire;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
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
    Vertx vertx;

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

    /** Those for which there is no line wait in the client; were they left there, they would leave once a line is free. */
    @Test
    void whatNobodyWaitsForAnyMoreDoesNotLeaveLater() throws Exception {
        List<CompletableFuture<Void>> underWay = Stream.generate(() -> begun(wire, "slow"))
                .limit(settings.lines())
                .toList();
        await().until(() -> peer.heard().size() == settings.lines());
        for (int i = 0; i < 6; i++) {
            FutureTask<?> waits = new FutureTask<>(
                    () -> assertThatThrownBy(() -> post(wire, "late")).hasMessage("interrupted"));
            Thread.startVirtualThread(waits).interrupt();
            waits.get();
        }

        released.countDown();
        underWay.forEach(CompletableFuture::join);
        post(wire, "quick");

        assertThat(peer.heard())
                .extracting(Peer.Heard::body)
                .doesNotContain("late")
                .endsWith("quick");
    }

    @Test
    void whatIsNotAnsweredInTimeKeepsNoOtherWaiting() {
        Wire hasty = new Wire(vertx, new Hasty(settings));
        try {
            Stream.generate(() -> begun(hasty, "slow"))
                    .limit(settings.lines() + 6L)
                    .toList()
                    .forEach(call -> assertThatThrownBy(call::join).hasMessageContaining(" in time"));

            await().ignoreExceptionsInstanceOf(Unreachable.class).untilAsserted(() -> post(hasty, "quick"));
        } finally {
            hasty.close();
        }
    }

    private CompletableFuture<Void> begun(Wire by, String body) {
        return CompletableFuture.runAsync(() -> post(by, body), Thread::startVirtualThread);
    }

    private void post(Wire by, String body) {
        by.post(URI.create(peer.url("/")), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** As the service has them, but for how long it waits: a test need not wait as long. */
    private record Hasty(WireSettings usual) implements WireSettings {

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration connectTimeout() {
            return usual.connectTimeout();
        }

        @Override
        public int lines() {
            return usual.lines();
        }

        @Override
        public int largestAnswer() {
            return usual.largestAnswer();
        }

        @Override
        public Optional<List<String>> allowedNetworks() {
            return usual.allowedNetworks();
        }
    }
}
