package io.zonewatch.chassis.clock;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs every {@link Tick} that is due: at a steady beat, and at once when the clock was advanced. */
@ApplicationScoped
public class Ticker {

    private static final Logger LOG = Logger.getLogger(Ticker.class);

    private final List<Tick> ticks;
    private final BusinessClock clock;
    private final Duration beat;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    @Inject
    Ticker(
            @All List<Tick> ticks,
            BusinessClock clock,
            @ConfigProperty(name = "zonewatch.tick.every", defaultValue = "PT1S") Duration beat) {
        this.ticks = ticks;
        this.clock = clock;
        this.beat = beat;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("zonewatch-ticker").start(this::loop);
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

    /**
     * What the ticks say of their work, each asked once.
     *
     * @param due how many have work whose time has come, and not done it yet
     * @param next the earliest moment at which any has work
     */
    record Ahead(int due, Optional<Instant> next) {}

    /** What is due, and what comes next. */
    Ahead ahead() {
        Instant now = clock.now();
        List<Instant> moments =
                ticks.stream().flatMap(tick -> tick.nextDue().stream()).toList();
        long due = moments.stream().filter(moment -> !moment.isAfter(now)).count();
        return new Ahead((int) due, moments.stream().min(Comparator.naturalOrder()));
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
