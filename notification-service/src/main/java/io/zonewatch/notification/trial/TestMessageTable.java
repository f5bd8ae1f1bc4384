package io.zonewatch.notification.trial;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Matters.Matter;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Test messages among the reminders. */
@ApplicationScoped
class TestMessageTable {

    static final String KIND = Matters.TEST;
    private static final String STEP = "TEST";
    private static final String TEXT = "news-test";

    private static final String DELIVERED =
            " from obligation o where o.form = 'NEWS-TEST' and o.state = 'OPEN' and not exists"
                    + " (select 1 from reminder r where r.obligation = o.id and r.state = 'PENDING')";

    private final Jdbc jdbc;
    private final StoredJson json;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    TestMessageTable(Jdbc jdbc, StoredJson json, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.system = system;
    }

    /** What stands in the place of an obligation for a test that is over. */
    record Delivered(String key, String unit, Period period, Instant at) {}

    /** One request of a person at a time, until the end of the transaction. */
    void lock(String sub) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 3))", row -> true, "test " + sub);
    }

    /** How long until there is room for another test to a mailbox, or to somebody who has none; empty if there is room now. */
    Optional<Duration> roomIn(Recipient recipient, TestMessageSettings settings) {
        Instant now = system.instant();
        return jdbc.queryOne(
                "select recorded_at from reminder where form = 'NEWS-TEST' and lower(coalesce(recipient->>'email', recipient->>'address')) = lower(?)"
                        + " and recorded_at > ? order by recorded_at desc offset ? limit 1",
                row -> Duration.between(
                        now, row.getObject(1, OffsetDateTime.class).toInstant().plus(settings.span())),
                recipient.email() == null ? recipient.address() : recipient.email(),
                now.minus(settings.span()),
                settings.most() - 1);
    }

    /** Whether a test is over and not ended. */
    boolean anyDelivered() {
        return jdbc.queryOne("select 1" + DELIVERED + " limit 1", row -> true).isPresent();
    }

    /** The tests that are over and not ended: delivered, failed, or withdrawn. */
    List<Delivered> delivered() {
        return jdbc.query(
                "select substr(o.id, length('NEWS-TEST_') + 1), o.unit, o.period, o.due_at" + DELIVERED + " for update",
                row -> new Delivered(
                        row.getString(1),
                        row.getString(2),
                        Period.parse(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
    }

    /** Writes a test down as a reminder that waits for no working hours, since somebody waits for it, and tells its number. */
    long write(Matter matter, Recipient recipient, PersonalChannel channel, String subject) {
        Instant now = system.instant();
        return jdbc.queryOne(
                        """
                        insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                          ladder_version, obligation_sequence, recipient, subject, state, due_at, created_at, recorded_at,
                          attempt_at, recipient_unit, text)
                        select id, round, ?, ?, ?, ?, unit, division, form, period, 0, sequence, ?::jsonb, ?, 'PENDING', ?, ?, ?, ?,
                          unit, ?
                        from obligation where id = ? returning id
                        """,
                        row -> row.getLong(1),
                        STEP,
                        recipient.key(),
                        channel,
                        StepKind.ALERT,
                        json.write(recipient),
                        subject,
                        clock.now(),
                        clock.now(),
                        now,
                        now,
                        TEXT,
                        matter.id())
                .orElseThrow();
    }
}
