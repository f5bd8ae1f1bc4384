package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.KnownNews;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Matters.Matter;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells operators that reminders fail: a matter, by the ladder {@code NEWS-UNDELIVERED}, from the first recipient who has heard a step by no channel until
 * there is none; in another round of it where so many more fail that it is worth another message. That nobody hears of the matter itself is no such failure.
 */
@ApplicationScoped
class UndeliveredMatter implements KnownNews {

    /** The ladder by which it is told. */
    static final String KIND = "NEWS-UNDELIVERED";

    private static final Names NAMES = new Names("未送达的催报", "reminders that could not be delivered");
    private static final long LOCK = 0x554E44454C56L;

    private final Jdbc jdbc;
    private final DeliveryLook look;
    private final UndeliveredTold told;
    private final Matters matters;
    private final Freshness freshness;
    private final BusinessClock clock;

    @Inject
    UndeliveredMatter(
            Jdbc jdbc,
            DeliveryLook look,
            UndeliveredTold told,
            Matters matters,
            Freshness freshness,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.look = look;
        this.told = told;
        this.matters = matters;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** The matter that has begun, and whether it was told last on a day before today. */
    private record Open(String id, long sequence, int round, boolean ofAnEarlierDay) {}

    /**
     * Begins in the current transaction, if one of its reminders has failed for good in it and no other channel carries that, unless the matter has begun. It is
     * the last that such a transaction does: they come one after another here, so that each sees what the one before has failed, and none may be waited for.
     */
    void begin(Collection<Long> reminders) {
        if (!reminders.isEmpty() && look.isAnyFailed(reminders)) {
            lock();
            if (look.isAnyUndelivered(reminders)) {
                if (open("").isPresent()) {
                    told.addFailed(reminders);
                } else {
                    matters.put(matter(UUID.randomUUID().toString(), 1, false), 1);
                    told.all();
                }
            }
        }
    }

    @Override
    public boolean knows(String form) {
        return KIND.equals(form);
    }

    /** Whether it has begun, and nothing is undelivered any more or it may have to be told anew. */
    boolean hasChanged() {
        return open("").filter(open -> told.mayBeWorthAnother(open.ofAnEarlierDay()) || !look.isAnythingUndelivered())
                .isPresent();
    }

    /**
     * Ends the matter, or tells it anew. Its rows are locked first, as a look does: who holds one of them, and has failed it, may wait for the lock of {@link #begin}.
     *
     * @param fresh the read models as they were found complete: while they are rebuilt nothing seems to be asked for
     */
    @Transactional
    void follow(Fresh fresh) {
        if (freshness.hold(fresh)) {
            open(" for update").ifPresent(open -> {
                jdbc.query(
                        "select 1 from reminder where obligation = ? and state = 'PENDING' order by id for update",
                        row -> true,
                        open.id());
                lock();
                follow(open);
            });
        }
    }

    private void follow(Open open) {
        String key = open.id().substring(KIND.length() + 1);
        if (!look.isAnythingUndelivered()) {
            matters.put(matter(key, open.round(), true), open.sequence() + 1);
        } else if (told.isWorthAnother(open.ofAnEarlierDay())) {
            matters.put(matter(key, open.round() + 1, false), open.sequence() + 1);
            told.all();
        } else {
            told.recount();
        }
    }

    private void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    private Optional<Open> open(String lock) {
        return jdbc.queryOne(
                "select id, sequence, round, due_at from obligation where matter and form = ? and state = ? limit 1"
                        + lock,
                row -> new Open(
                        row.getString(1),
                        row.getLong(2),
                        row.getInt(3),
                        ReportingZone.dateOf(
                                        row.getObject(4, OffsetDateTime.class).toInstant())
                                .isBefore(clock.today())),
                KIND,
                ObligationState.OPEN);
    }

    private Matter matter(String key, int round, boolean over) {
        return new Matter(
                KIND,
                key,
                Matters.EVERYBODY,
                NAMES,
                Period.of(Frequency.MONTHLY, clock.today()),
                clock.now(),
                round,
                over);
    }
}
