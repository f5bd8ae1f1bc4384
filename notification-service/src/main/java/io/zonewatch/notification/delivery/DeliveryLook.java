package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.obligation.ObligationTable;
import io.zonewatch.notification.reminder.Acknowledgements;
import io.zonewatch.notification.reminder.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** How the delivery stands: what its operators have to see to. */
@ApplicationScoped
class DeliveryLook {

    /**
     * That what reminder {@code r} says is asked for still, as a claim asks it: nobody would be sent what is taken up again, where it is not. The parameter is the present
     * moment of the business clock. What does not press is sorted out first, among all that ever failed.
     */
    private static final String STILL_ASKED = "r.obligation in (select id from obligation where "
            + ObligationTable.PRESSING + ") and exists (select 1 from obligation o where o.id = r.obligation and "
            + Demand.STILL_ASKED + " and not (" + Demand.PASSED_ON + ")) and not (" + Acknowledgements.STOPPED
            + ") and not (" + Demand.OVERTAKEN + ")";

    /** That no message of its step has reached the recipient of reminder {@code r} by another channel, nor is on its way. */
    private static final String UNHEARD =
            "not exists (select 1 from reminder other where other.obligation = r.obligation and other.duty = r.duty"
                    + " and other.round = r.round and other.step = r.step and other.recipient_key = r.recipient_key"
                    + " and other.state in ('SENT', 'PENDING'))";

    /** Whether reminder {@code r} is undelivered. What operators hear of this is not of it. The parameter is the present moment of the business clock. */
    static final String UNDELIVERED =
            Undelivered.DEAD + " and r.form <> '" + UndeliveredMatter.KIND + "' and " + UNHEARD + " and " + STILL_ASKED;

    /** How many recipients by channel, once a condition of reminders {@code r} is put in. */
    static final String RECIPIENTS =
            "select r.channel, count(distinct (r.obligation, r.duty, r.round, r.step, r.recipient_key)) as recipients"
                    + " from reminder r where %s group by r.channel";

    private final Jdbc jdbc;
    private final BusinessClock clock;
    private final Clock system;

    /** What was found undelivered last; most often it is still. */
    private final AtomicLong found = new AtomicLong();

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
                        clock.now())
                .orElseThrow();
    }

    /** Whether there is one; what was found last is looked at first, and then what has failed last. */
    boolean isAnythingUndelivered() {
        if (isAnyUndelivered(List.of(found.get()))) {
            return true;
        }
        Optional<Long> last = jdbc.queryOne(
                "select r.id from reminder r where " + UNDELIVERED + " order by r.id desc limit 1",
                row -> row.getLong(1),
                clock.now());
        last.ifPresent(found::set);
        return last.isPresent();
    }

    /** Whether its channel has failed any of some reminders for good. */
    boolean isAnyFailed(Collection<Long> reminders) {
        return any(reminders, Undelivered.DEAD);
    }

    /** Whether one of some reminders is of those. */
    boolean isAnyUndelivered(Collection<Long> reminders) {
        return any(reminders, UNDELIVERED, clock.now());
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
