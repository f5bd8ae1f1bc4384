package io.zonewatch.chassis.clock;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zonewatch.chassis.health.VitalThreads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs every {@link Tick} that is due: at a steady beat, and at once when the clock was advanced. */
@ApplicationScoped
public class Ticker {

    private static final Logger LOG = Logger.getLogger(Ticker.class);

    private final List<Tick> ticks;
    private final BusinessClock clock;
    private final VitalThreads threads;
    private final Duration beat;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    @Inject
    Ticker(
            @All List<Tick> ticks,
            BusinessClock clock,
            VitalThreads threads,
            @ConfigProperty(name = "zonewatch.tick.every", defaultValue = "PT1S") Duration beat) {
        this.ticks = ticks;
        this.clock = clock;
        this.threads = threads;
        this.beat = beat;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        running = true;
        thread = threads.start("zonewatch-ticker", this::loop);
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(beat.plusSeconds(10));
    }

    /** Looks at once whether something is due. */
    public void wake() {
        wake.release();
    }

    /** What waits for real time. */
    List<Waiting> waiting() {
        return ticks.stream().flatMap(tick -> tick.waiting().stream()).toList();
    }

    /**
     * What the ticks say of their work, each asked once.
     *
     * @param due the names of those that have work whose time has come, and have not done it yet
     * @param next the earliest moment at which any has work
     */
    record Ahead(List<String> due, Optional<Instant> next) {}

    /** What is due, and what comes next. */
    Ahead ahead() {
        Instant now = clock.now();
        List<String> due = new ArrayList<>();
        Optional<Instant> next = Optional.empty();
        for (Tick tick : ticks) {
            Optional<Instant> moment = tick.nextDue();
            if (moment.filter(at -> !at.isAfter(now)).isPresent()) {
                due.add(tick.name());
            }
            next = Stream.concat(next.stream(), moment.stream()).min(Comparator.naturalOrder());
        }
        return new Ahead(List.copyOf(due), next);
    }

    private void loop() {
        while (running) {
            ticks.forEach(this::runIfDue);
            await();
        }
    }

    private void runIfDue(Tick tick) {
        try {
            if (isDue(tick, clock.now())) {
                tick.run();
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "tick failed and will be tried again tick=%s", tick.name());
        }
    }

    private static boolean isDue(Tick tick, Instant now) {
        return tick.nextDue().filter(due -> !due.isAfter(now)).isPresent();
    }

    private void await() {
        try {
            if (wake.tryAcquire(beat.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
