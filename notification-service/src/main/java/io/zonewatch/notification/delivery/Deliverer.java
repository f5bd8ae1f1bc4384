package io.zonewatch.notification.delivery;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.chassis.health.VitalThreads;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.text.Texts;
import io.zonewatch.notification.text.Voice;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends waiting reminders on threads of its own: claimed in one transaction, sent outside of any, marked in another. A crash
 * between the recipient's acceptance and the mark makes one more attempt with the same message id, and nothing else.
 */
@ApplicationScoped
class Deliverer {

    private static final Logger LOG = Logger.getLogger(Deliverer.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Claims claims;
    private final WaitingTable waiting;
    private final Bookkeeping bookkeeping;
    private final Freshness freshness;
    private final Texts texts;
    private final Map<ChannelCode, Channel> channels;
    private final VitalThreads vital;
    private final DeliverySettings settings;
    private final Lanes lanes;
    private final Handover handover;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    @Inject
    Deliverer(
            Claims claims,
            WaitingTable waiting,
            Bookkeeping bookkeeping,
            Freshness freshness,
            Texts texts,
            @All List<Channel> channels,
            VitalThreads vital,
            DeliverySettings settings,
            Clock system) {
        this.claims = claims;
        this.waiting = waiting;
        this.bookkeeping = bookkeeping;
        this.freshness = freshness;
        this.texts = texts;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::code, Function.identity()));
        this.vital = vital;
        this.settings = settings;
        this.lanes = new Lanes(settings, wake::release);
        this.handover = new Handover(system, claims::leaveDigest);
    }

    void start(@Observes @Priority(210) StartupEvent event) {
        running = true;
        thread = vital.start("zonewatch-deliverer", this::loop);
    }

    void stop(@Observes @Priority(5) ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(LONGEST_STOP);
        lanes.stop(LONGEST_STOP);
    }

    /** Looks at once whether something can be sent. */
    void wake() {
        wake.release();
    }

    private void loop() {
        channels.values().forEach(Channel::prepare);
        while (running) {
            try {
                if (sendBatch() == 0) {
                    await();
                }
            } catch (InterruptedException e) {
                running = false;
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warnf("reminders wait cause=%s", e.toString());
                pause();
            }
        }
    }

    private int sendBatch() {
        Set<ChannelCode> withRoom = lanes.withRoom();
        if (!waiting.anyClaimable(withRoom)) {
            return 0;
        }
        Optional<Fresh> fresh = freshness.look();
        if (fresh.isEmpty()) {
            return 0;
        }
        long heldUntil = System.nanoTime() + settings.lease().toNanos();
        List<Claim> batch = claims.claim(fresh.get(), withRoom);
        Voice voice = texts.about(batch.stream().flatMap(Claim::units).collect(Collectors.toSet()));
        for (Parcels.Parcel parcel : Parcels.of(batch, channels)) {
            lanes.of(parcel.channel().code()).send(parcel.claims().size(), () -> see(parcel, voice, heldUntil));
        }
        return batch.size();
    }

    private void see(Parcels.Parcel parcel, Voice voice, long heldUntil) {
        try {
            List<Attempt> attempts = handover.of(parcel, voice, () -> isLeft(heldUntil));
            if (!attempts.isEmpty()) {
                bookkeeping.write(attempts);
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "outcome is unknown until the lease ends channel=%s cause=%s",
                    parcel.channel().code(), e.toString());
        }
    }

    /**
     * Whether there is time left to send; otherwise it is claimed again when the lease ends.
     *
     * @param heldUntil by this process' running time, which nobody sets back as a clock is; the lease began later
     */
    private boolean isLeft(long heldUntil) {
        return heldUntil - System.nanoTime() >= settings.timeout().toNanos();
    }

    private void await() throws InterruptedException {
        if (wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private void pause() {
        try {
            await();
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
