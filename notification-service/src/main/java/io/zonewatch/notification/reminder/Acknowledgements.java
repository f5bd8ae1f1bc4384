package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.reminder.ReminderTable.Climber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which reminders were acknowledged, each once. An acknowledgement of what came after the due time leaves those steps of the
 * round nothing to say that yield to it; one of a courtesy says only that the deadline is known.
 */
@ApplicationScoped
public class Acknowledgements {

    /** Whether an acknowledgement leaves the reminder {@code r} nothing to say. */
    public static final String STOPPED =
            "r.unless_acknowledged and exists (select 1 from acknowledgement a where a.presses"
                    + " and a.obligation = r.obligation and a.duty = r.duty and a.round = r.round)";

    private final Jdbc jdbc;
    private final BusinessClock clock;

    @Inject
    Acknowledgements(Jdbc jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The duties of the obligations in whose present round something that presses was acknowledged. */
    Set<Climber> of(Collection<Obligation> obligations) {
        Map<String, Obligation> byId =
                obligations.stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
        return jdbc
                .query(
                        "select distinct obligation, duty, round from acknowledgement where presses and obligation = any(?)",
                        row -> new Round(new Climber(row.getString(1), Duty.valueOf(row.getString(2))), row.getInt(3)),
                        (Object) byId.keySet().toArray(String[]::new))
                .stream()
                .filter(round ->
                        byId.get(round.of().obligation()).round(round.of().duty()) == round.number())
                .map(Round::of)
                .collect(Collectors.toSet());
    }

    private record Round(Climber of, int number) {}

    /** Locks, as claims and cancellations do and in the order in which everybody does, the obligations that reminders are about. */
    public void hold(Collection<RemindedOf> reminders) {
        jdbc.query("select 1 from obligation where id = any(?) order by id for update", row -> true, (Object)
                reminders.stream().map(RemindedOf::obligation).toArray(String[]::new));
    }

    /**
     * Notes that a reminder, whose obligation is held, was acknowledged now, and withdraws what waits and yields to it; what a delivery has claimed
     * may finish.
     *
     * @return whether it is the first time
     */
    public boolean add(RemindedOf reminder) {
        int added = jdbc.update(
                """
                insert into acknowledgement (reminder, obligation, duty, round, step, presses, acknowledged_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                reminder.id(),
                reminder.obligation(),
                reminder.duty(),
                reminder.round(),
                reminder.step(),
                reminder.kind().presses(),
                clock.now());
        jdbc.update(
                "update reminder r set state = ?, reason = ? where r.obligation = ? and r.state = 'PENDING'"
                        + " and (r.lease_until is null or r.lease_until <= clock_timestamp()) and " + STOPPED,
                Reason.ACKNOWLEDGED.state(),
                Reason.ACKNOWLEDGED,
                reminder.obligation());
        return added == 1;
    }

    /** Whether this is the only acknowledgement of its step, whoever was told of it. */
    public boolean isFirstOfStep(RemindedOf reminder) {
        return jdbc.queryOne(
                        "select 1 from acknowledgement where obligation = ? and duty = ? and round = ? and step = ?"
                                + " and reminder <> ?",
                        row -> true,
                        reminder.obligation(),
                        reminder.duty(),
                        reminder.round(),
                        reminder.step(),
                        reminder.id())
                .isEmpty();
    }
}
