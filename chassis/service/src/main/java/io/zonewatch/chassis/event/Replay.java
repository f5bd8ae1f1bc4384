package io.zonewatch.chassis.event;

import io.quarkus.arc.All;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies a dead letter on demand, once its cause is gone, as the consumer would: an event that was applied by another copy is
 * not applied again. Of a topic with personal data the topic is read again: what its key's later state has replaced or erased
 * there is never brought back. Nor does a tombstone erase what came after it.
 */
@ApplicationScoped
class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final DeadLetters letters;
    private final Inbox inbox;
    private final LaterLetters later;
    private final TopicRecords topics;
    private final List<Projection> projections;
    private final Transactions transactions;

    @Inject
    Replay(
            DeadLetters letters,
            Inbox inbox,
            LaterLetters later,
            TopicRecords topics,
            @All List<Projection> projections,
            Transactions transactions) {
        this.letters = letters;
        this.inbox = inbox;
        this.later = later;
        this.topics = topics;
        this.projections = projections;
        this.transactions = transactions;
    }

    /** What a letter still says, and which tombstone it is if that is known. */
    private record Said(byte[] payload, Optional<UUID> tombstone) {}

    /**
     * Applies a letter, one that was discarded too; asking again after success changes nothing. One that a later record of its
     * key has replaced is settled without effect. The topic is read before the transaction begins.
     *
     * @throws Problem unprocessable, if no read model of its name is there any more or it fails again; broker-away, if its topic
     *     cannot be read now
     */
    void replay(long id) {
        Letter letter = letters.find(id).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        if (letter.applied()) {
            return;
        }
        Projection projection = reader(letter.projection());
        Optional<Said> said = said(letter);
        try {
            transactions.run(() -> settle(projection, letter, said));
        } catch (RuntimeException e) {
            throw refusal(projection, letter, e);
        }
    }

    private void settle(Projection projection, Letter letter, Optional<Said> said) {
        inbox.holdAnyGeneration(projection.name());
        boolean applied = letters.lock(letter.id()).map(Letter::applied).orElse(true);
        if (!applied) {
            said.flatMap(now -> inbox.take(projection, letter.topic(), letter.key(), now.payload(), now.tombstone()))
                    .filter(event -> later.areThereOf(projection, letter.partition(), letter.offset(), letter.key()))
                    .ifPresent(projection::stillPutAside);
            letters.applied(letter.id());
        }
    }

    private Optional<Said> said(Letter letter) {
        if (!letter.inTopic() && !letter.tombstone()) {
            return Optional.of(new Said(letter.payload(), Optional.empty()));
        }
        TopicRecords.Since since = since(letter);
        boolean over = since.replaced() || (letter.inTopic() && since.item().isEmpty());
        return over
                ? Optional.empty()
                : Optional.of(new Said(
                        since.item().map(ConsumerRecord::value).orElse(null),
                        since.item().flatMap(EventIdHeader::read)));
    }

    private TopicRecords.Since since(Letter letter) {
        try {
            return topics.since(letter.partition(), letter.offset(), letter.key());
        } catch (BrokerAway e) {
            LOG.warnf("dead letter cannot be replayed now topic=%s cause=%s", letter.topic(), e.getCause());
            throw Problem.of(ChassisProblem.BROKER_AWAY);
        }
    }

    private Projection reader(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(ChassisProblem.NO_READER, name));
    }

    private static RuntimeException refusal(Projection projection, Letter letter, RuntimeException failure) {
        if (failure instanceof Problem || Failures.isTransient(failure)) {
            return failure;
        }
        LOG.warnf(
                projection.personal() ? null : failure,
                "still cannot be applied topic=%s key=%s",
                letter.topic(),
                letter.key());
        return Problem.of(ChassisProblem.LETTER_FAILS, Burial.reasonOf(projection, failure));
    }
}
