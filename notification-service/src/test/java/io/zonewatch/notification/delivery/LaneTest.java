package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is claimed for a channel and not seen to. */
class LaneTest {

    private final AtomicInteger room = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final Lane lane = new Lane("WEBHOOK", 1, 2, room::incrementAndGet);

    @AfterEach
    void end() {
        hanging.countDown();
        lane.shutDown();
    }

    @Test
    void aLaneIsFullBeyondWhatMayBeUnderWayAndTellsOnceWhenThereIsRoom() {
        send(2);
        assertThat(lane.isFull()).isFalse();
        send(1);
        assertThat(lane.isFull()).isTrue();

        hanging.countDown();
        await().until(() -> seen.get() == 2 && !lane.isFull());

        assertThat(room).hasValue(1);
    }

    @Test
    void whatFailsIsUnderWayNoMore() {
        send(3);
        lane.send(3, () -> {
            throw new IllegalStateException("on purpose");
        });

        hanging.countDown();
        await().until(() -> !lane.isFull());

        assertThat(room).hasValue(1);
    }

    private void send(int reminders) {
        lane.send(reminders, () -> {
            try {
                hanging.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            seen.incrementAndGet();
        });
    }
}
