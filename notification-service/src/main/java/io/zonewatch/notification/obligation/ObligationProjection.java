package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps the obligations; whoever must act on a newer state does so in the same transaction. */
@ApplicationScoped
class ObligationProjection implements Projection {

    static final String TOPIC = "zonewatch.indicator.obligations.v1";

    private final ObligationTable obligations;
    private final ObligationHistory history;
    private final Event<ObligationApplied> applied;
    private final Event<ReopeningApplied> reopened;

    @Inject
    ObligationProjection(
            ObligationTable obligations,
            ObligationHistory history,
            Event<ObligationApplied> applied,
            Event<ReopeningApplied> reopened) {
        this.obligations = obligations;
        this.history = history;
        this.applied = applied;
        this.reopened = reopened;
    }

    /** What is read of {@code io.zonewatch.indicator.obligation.v1}. */
    record Data(
            String id,
            String unit,
            String division,
            String form,
            Names formNames,
            Period period,
            ObligationState state,
            Integer round,
            OffsetDateTime openAt,
            OffsetDateTime dueAt,
            OffsetDateTime lockAt,
            OffsetDateTime reviewDueAt,
            Integer revision,
            Integer correction,
            OffsetDateTime reopenedUntil,
            String passedTo) {

        /** Whoever reports it is reminded of it: after a merger that is the successor, in the place of the unit that owed it. */
        Obligation toObligation(long sequence) {
            boolean complete = Stream.of(id, unit, division, form, formNames, period, state, round)
                    .allMatch(Objects::nonNull);
            if (!complete || formNames.zh() == null || formNames.en() == null || sequence < 1) {
                throw new UnreadableEvent("an obligation lacks a compulsory member");
            }
            Obligation reported = new Obligation(
                    id,
                    sequence,
                    passedTo == null ? unit : passedTo,
                    division,
                    form,
                    formNames,
                    period,
                    state,
                    round,
                    instant(dueAt),
                    review());
            return reported.inPlaceOf(unit).within(new Obligation.Window(instant(openAt), instant(lockAt)));
        }

        private static Instant instant(OffsetDateTime moment) {
            return moment == null ? null : moment.toInstant();
        }

        /** A correction waits beside the revision that counts. */
        private Obligation.Review review() {
            Integer waiting = correction == null ? revision : correction;
            return reviewDueAt == null || waiting == null
                    ? null
                    : new Obligation.Review(waiting, reviewDueAt.toInstant());
        }
    }

    @Override
    public String name() {
        return "obligations";
    }

    @Override
    public List<String> topics() {
        return List.of(TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of("io.zonewatch.indicator.obligation.v1");
    }

    @Override
    public void apply(IncomingEvent event) {
        Data data = event.as(Data.class);
        Obligation obligation = data.toObligation(event.sequence());
        history.keep(obligation, event.time());
        if (obligations.putIfNewer(history.withReturn(obligation))) {
            applied.fire(new ObligationApplied(obligation));
            if (data.reopenedUntil() != null) {
                reopened.fire(
                        new ReopeningApplied(obligation, data.reopenedUntil().toInstant()));
            }
        }
    }

    /** Nobody is pressed for what may be done: it is neither climbed nor delivered until a later state is known. */
    @Override
    public void putAside(String topic, String key) {
        obligations.doubt(key);
    }

    /** A state that is known and came later than what is put aside is believed. */
    @Override
    public void stillPutAside(IncomingEvent replayed) {
        obligations.doubt(replayed.as(Data.class).id(), replayed.sequence());
    }

    @Override
    public void clear() {
        obligations.clear();
    }
}
