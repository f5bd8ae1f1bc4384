package io.zonewatch.notification.delivery;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.text.Texts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    private final Claims claims;
    private final ClaimTable waiting;
    private final Outcomes outcomes;
    private final Breakers breakers;
    private final Freshness freshness;
    private final Texts texts;
    private final DigestMail digests;
    private final Map<ChannelCode, Channel> channels;
    private final DeliverySettings settings;
    private final Clock system;
    private final ExecutorService senders;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    @Inject
    Deliverer(
            Claims claims,
            ClaimTable waiting,
            Outcomes outcomes,
            Breakers breakers,
            Freshness freshness,
            Texts texts,
            DigestMail digests,
            @All List<Channel> channels,
            DeliverySettings settings,
            Clock system) {
        this.claims = claims;
        this.waiting = waiting;
        this.outcomes = outcomes;
        this.breakers = breakers;
        this.freshness = freshness;
        this.texts = texts;
        this.digests = digests;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::code, Function.identity()));
        this.settings = settings;
        this.system = system;
        this.senders = Executors.newFixedThreadPool(
                settings.threads(),
                Thread.ofPlatform().name("zonewatch-sender-", 0).factory());
    }

    void start(@Observes @Priority(210) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("zonewatch-deliverer").start(this::loop);
    }

    void stop(@Observes @Priority(5) ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(Duration.ofSeconds(10));
        senders.shutdown();
    }

    /** Looks at once whether something can be sent. */
    void wake() {
        wake.release();
    }

    private void loop() {
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

    private int sendBatch() throws InterruptedException {
        if (!waiting.anyClaimable()) {
            return 0;
        }
        Optional<Fresh> fresh = freshness.look();
        if (fresh.isEmpty()) {
            return 0;
        }
        List<Claim> batch = claims.claim(fresh.get());
        senders.invokeAll(
                Parcels.of(batch, channels).stream().map(this::sending).toList());
        return batch.size();
    }

    private Callable<Void> sending(Parcels.Parcel parcel) {
        return () -> {
            List<Claim> claims = parcel.claims().stream().filter(this::isHeld).toList();
            try {
                if (!claims.isEmpty() && parcel.isDigest()) {
                    sendDigest(parcel.channel(), claims);
                } else {
                    send(parcel, claims);
                }
            } catch (RuntimeException e) {
                LOG.warnf(
                        "outcome is unknown until the lease ends channel=%s cause=%s",
                        parcel.channel().code(), e.toString());
            }
            return null;
        };
    }

    private void send(Parcels.Parcel parcel, List<Claim> claims) {
        List<Message> messages = claims.stream().map(this::message).toList();
        List<Answer> answers = parcel.deliver(messages);
        for (int i = 0; i < answers.size(); i++) {
            breakers.note(parcel.channel().code(), answers.get(i));
            outcomes.record(claims.get(i), messages.get(i), answers.get(i));
        }
    }

    private void sendDigest(Channel channel, List<Claim> claims) {
        Message mail = digests.of(claims);
        Answer answer = channel.deliver(mail);
        breakers.note(channel.code(), answer);
        claims.forEach(claim -> outcomes.record(claim, mail, answer));
    }

    /** Whether there is time left to send it; otherwise it is claimed again when the lease ends. */
    private boolean isHeld(Claim claim) {
        return !system.instant().plus(settings.timeout()).isAfter(claim.leaseUntil());
    }

    private Message message(Claim claim) {
        return new Message(
                claim.messageId(),
                claim.id(),
                claim.obligation(),
                claim.round(),
                claim.step(),
                claim.kind(),
                claim.recipient(),
                claim.unitOfRecipient(),
                texts.subject(claim.said(), claim.subject(), claim.obligation(), claim.recipient()),
                texts.body(claim.said(), claim.subject(), claim.obligation(), claim.recipient(), claim.officeUnit()),
                claim.person().sub());
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
