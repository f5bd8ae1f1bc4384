package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.form.FormLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** What goes with every change of an obligation: its event, and the round it has left behind. */
@ApplicationScoped
public class ObligationJournal {

    static final String TOPIC = "zonewatch.indicator.obligations.v1";
    static final String TYPE = "io.zonewatch.indicator.obligation.v1";

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final FormLibrary forms;
    private final EntityManager entities;

    @Inject
    ObligationJournal(Jdbc jdbc, Outbox outbox, FormLibrary forms, EntityManager entities) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.forms = forms;
        this.entities = entities;
    }

    /** An obligation that was changed, how it stood before, and when. */
    public record Entry(Obligation obligation, Standing before, Instant at) {}

    /** Writes changes down, in the transaction that made them. */
    public void record(List<Entry> changes) {
        entities.flush();
        jdbc.batch(
                """
                insert into past_round (obligation, round, started_at, ended_at, due_at, lateness, ended_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                changes.stream()
                        .filter(change -> change.before().round()
                                < change.obligation().standing().round())
                        .map(ObligationJournal::roundLeft)
                        .toList());
        outbox.appendAll(changes.stream()
                .map(change ->
                        event(view(change.obligation()), change.obligation().sequence()))
                .toList());
    }

    /** The obligation as answers and events show it. */
    public ObligationView view(Obligation obligation) {
        return ObligationView.of(
                obligation,
                forms.version(obligation.form(), obligation.formVersion()).names());
    }

    /** The event that says how an obligation stands. */
    static OutgoingEvent event(ObligationView view, long sequence) {
        return new OutgoingEvent(TOPIC, view.id(), view.unit().value(), TYPE, view.id(), sequence, view);
    }

    /** The round as it stood when it ended, be it that no tick had come by to say so. */
    private static Object[] roundLeft(Entry change) {
        Standing left = change.before().advanced(change.at());
        return new Object[] {
            change.obligation().id(),
            left.round(),
            left.roundStartedAt(),
            change.at(),
            left.dueAt(),
            left.lateness(),
            endedBy(left, change.obligation().standing())
        };
    }

    private static String endedBy(Standing left, Standing next) {
        if (next.returnedAt() != null && !next.returnedAt().equals(left.returnedAt())) {
            return "RETURNED";
        }
        if (!left.state().finished()) {
            return "DUE_MOVED";
        }
        return next.reopenedUntil() == null ? "REINSTATED" : "REOPENED";
    }
}
