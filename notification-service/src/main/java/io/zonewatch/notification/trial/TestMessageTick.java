package io.zonewatch.notification.trial;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Ends what stood for test messages once they are delivered or have failed. */
@ApplicationScoped
class TestMessageTick implements Tick {

    private final TestMessages messages;
    private final TestMessageTable table;
    private final BusinessClock clock;

    @Inject
    TestMessageTick(TestMessages messages, TestMessageTable table, BusinessClock clock) {
        this.messages = messages;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "test-messages";
    }

    @Override
    public Optional<Instant> nextDue() {
        return table.anyDelivered() ? Optional.of(clock.now()) : Optional.empty();
    }

    @Override
    public void run() {
        messages.end();
    }
}
