package io.zonewatch.chassis.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What falls due is done although nobody advances the clock or asks whether the service rests: both would wake the ticker. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class TickerTest {

    @Inject
    FallingDue work;

    /** Work that is due from when it is said to be until it was done. */
    @ApplicationScoped
    static class FallingDue implements Tick {

        private final CountDownLatch done = new CountDownLatch(1);
        private volatile boolean due;

        @Override
        public String name() {
            return "falling-due";
        }

        @Override
        public Optional<Instant> nextDue() {
            return due ? Optional.of(Instant.EPOCH) : Optional.empty();
        }

        @Override
        public void run() {
            due = false;
            done.countDown();
        }

        boolean isDoneByItself() throws InterruptedException {
            due = true;
            return done.await(Patience.SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void aTickComesByItself() throws InterruptedException {
        assertThat(work.isDoneByItself()).isTrue();
    }
}
