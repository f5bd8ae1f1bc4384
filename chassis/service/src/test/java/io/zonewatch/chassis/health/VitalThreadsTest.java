package io.zonewatch.chassis.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class VitalThreadsTest {

    private final VitalThreads threads = new VitalThreads();
    private final CountDownLatch stop = new CountDownLatch(1);

    @Test
    void whatRunsKeepsTheServiceLive() throws InterruptedException {
        Thread runs = threads.start("runs", this::untilStopped);

        assertThat(threads.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        stop.countDown();
        runs.join();
    }

    @Test
    void oneThatHasEndedIsNamedAndTheServiceIsNotLive() throws InterruptedException {
        Thread runs = threads.start("runs", this::untilStopped);
        threads.start("fails", () -> {
                    throw new OutOfMemoryError("as if");
                })
                .join();

        HealthCheckResponse answer = threads.call();

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData()).contains(Map.of("fails", "ended"));
        stop.countDown();
        runs.join();
    }

    private void untilStopped() {
        try {
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
