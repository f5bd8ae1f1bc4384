package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.KnownNews;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Matters.Matter;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells operators that reminders fail: a matter, by the ladder {@code NEWS-UNDELIVERED}, from the first recipient who has heard a step by no channel until
 * there is none. That nobody hears of the matter itself is no such failure.
 */
@ApplicationScoped
class UndeliveredMatter implements KnownNews {

    /** The ladder by which it is told. */
    static final String KIND = "NEWS-UNDELIVERED";

    private static final Names NAMES = new Names("未送达的催报", "reminders that could not be delivered");
    private static final long LOCK = 0x554E44454C56L;

    private final Jdbc jdbc;
    private final DeliveryLook look;
    private final Matters matters;
    private final BusinessClock clock;

    @Inject
    UndeliveredMatter(Jdbc jdbc, DeliveryLook look, Matters matters, BusinessClock clock) {
        this.jdbc = jdbc;
        this.look = look;
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * Begins in the current transaction, if one of its reminders has failed for good in it and no other channel carries that, unless the matter has begun. It is
     * the last that such a transaction does: they come one after another here, so that each sees what the one before has failed, and none may be waited for.
     */
    void begin(Collection<Long> reminders) {
        if (!reminders.isEmpty() && look.isAnyFailed(reminders)) {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
            if (look.isAnyUndelivered(reminders) && open().isEmpty()) {
                matters.put(matter(UUID.randomUUID().toString(), false), 1);
            }
        }
    }

    @Override
    public boolean knows(String form) {
        return KIND.equals(form);
    }

    /** Whether it has begun, and nothing is undelivered any more. */
    boolean isOver() {
        return open().isPresent() && !look.isAnythingUndelivered();
    }

    /** Ends in the current transaction. */
    void end() {
        open().ifPresent(id -> matters.put(matter(id.substring(KIND.length() + 1), true), 2));
    }

    private Optional<String> open() {
        return jdbc.queryOne(
                "select id from obligation where matter and form = ? and state = ? limit 1",
                row -> row.getString(1),
                KIND,
                ObligationState.OPEN);
    }

    private Matter matter(String key, boolean over) {
        return new Matter(
                KIND, key, Matters.EVERYBODY, NAMES, Period.of(Frequency.MONTHLY, clock.today()), clock.now(), 1, over);
    }
}
