package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.obligation.ObligationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** How the delivery stands: what its operators have to see to. */
@ApplicationScoped
class DeliveryLook {

    /** That the round of what reminder {@code r} presses for is not over; the parameter are the states in which a report is owed. */
    private static final String STILL_ASKED =
            "exists (select 1 from obligation o where o.id = r.obligation and case r.duty"
                    + " when 'REVIEW' then o.review_due_at is not null and o.review_revision = r.round"
                    + " else o.due_at is not null and o.state = any(?) and o.round = r.round end)";

    /** That no message of its step has reached the recipient of reminder {@code r} by another channel, nor is on its way. */
    private static final String UNHEARD =
            "not exists (select 1 from reminder other where other.obligation = r.obligation and other.duty = r.duty"
                    + " and other.round = r.round and other.step = r.step and other.recipient_key = r.recipient_key"
                    + " and other.state in ('SENT', 'PENDING'))";

    /** What operators hear of this is not of it. */
    private static final String UNDELIVERED =
            Undelivered.DEAD + " and r.form <> '" + UndeliveredMatter.KIND + "' and " + STILL_ASKED + " and " + UNHEARD;

    private static final String[] OWED = Arrays.stream(ObligationState.values())
            .filter(ObligationState::isOwed)
            .map(ObligationState::name)
            .toArray(String[]::new);

    private final Jdbc jdbc;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    DeliveryLook(Jdbc jdbc, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.system = system;
    }

    /** How many recipients have not heard a step that is still asked for, since every channel has failed it for good. */
    int undelivered() {
        return jdbc.queryOne(
                        "select count(distinct (r.obligation, r.duty, r.round, r.step, r.recipient_key)) from reminder r where "
                                + UNDELIVERED,
                        row -> row.getInt(1),
                        (Object) OWED)
                .orElseThrow();
    }

    /** Whether there is one; what has failed last is looked at first. */
    boolean isAnythingUndelivered() {
        return jdbc.queryOne(
                        "select 1 from reminder r where " + UNDELIVERED + " order by r.id desc limit 1",
                        row -> true,
                        (Object) OWED)
                .isPresent();
    }

    /** Whether its channel has failed any of some reminders for good. */
    boolean isAnyFailed(Collection<Long> reminders) {
        return any(reminders, Undelivered.DEAD);
    }

    /** Whether one of some reminders is of those. */
    boolean isAnyUndelivered(Collection<Long> reminders) {
        return any(reminders, UNDELIVERED, (Object) OWED);
    }

    private boolean any(Collection<Long> reminders, String which, Object... arguments) {
        return jdbc.queryOne(
                        "select 1 from reminder r where r.id = any(?) and " + which + " limit 1",
                        row -> true,
                        Stream.concat(Stream.of((Object) reminders.toArray(Long[]::new)), Arrays.stream(arguments))
                                .toArray())
                .isPresent();
    }

    /** For how long the oldest has waited that nothing keeps back, by the system clock; zero if none does. */
    Duration oldestWaits() {
        return jdbc.queryOne(
                        "select min(recorded_at) from reminder where state = 'PENDING' and " + ClaimTable.NOT_HELD,
                        row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)),
                        clock.now())
                .flatMap(since -> since)
                .map(since -> Duration.between(since.toInstant(), system.instant()))
                .orElse(Duration.ZERO);
    }
}
