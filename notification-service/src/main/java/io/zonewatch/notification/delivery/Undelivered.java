package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.reminder.Reason;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** The dead letters of the channels: what could not be delivered. */
@ApplicationScoped
class Undelivered {

    /** Whether its channel has failed reminder {@code r} for good, and nobody was told in its place; the index {@code reminder_dead} begins with these words. */
    static final String DEAD =
            "r.state = 'FAILED' and r.reason in ('REFUSED', 'GAVE_UP', 'BOUNCED') and not r.seat_filled";

    /** Followed by whose they are. Where several came in the place of one, since it was tried again, the last is told. */
    static final String PAGE =
            "select r.id, r.obligation, r.unit, r.form, r.period, r.round, r.step, r.kind, r.recipient->>'role',"
                    + " r.channel, r.reason, r.answer, r.attempts - r.put_off, r.recorded_at, instead.channel, r.duty, r.unconfirmed > 0"
                    + " from reminder r left join lateral (select other.channel from reminder other where other.fallback_of = r.id"
                    + " order by other.id desc limit 1) instead on true where " + DEAD + " and r.id > ? and ";

    static final String IN_ORDER = " order by r.id limit ?";

    private final Jdbc jdbc;
    private final Caller caller;

    @Inject
    Undelivered(Jdbc jdbc, Caller caller) {
        this.jdbc = jdbc;
        this.caller = caller;
    }

    @Transactional
    Page<UndeliveredView> list(Paging paging) {
        Scope.Condition scope = caller.scope().on("r.unit", "r.division");
        List<UndeliveredView> rows = jdbc.query(
                PAGE + scope.sql() + IN_ORDER,
                Undelivered::read,
                paging.after(Long::valueOf).orElse(0L),
                scope.units(),
                scope.divisions(),
                paging.limit() + 1);
        return Page.cut(rows, paging, row -> Long.toString(row.id()));
    }

    private static UndeliveredView read(ResultSet row) throws SQLException {
        String insteadBy = row.getString(15);
        return new UndeliveredView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Period.parse(row.getString(5)),
                Duty.valueOf(row.getString(16)),
                row.getInt(6),
                row.getString(7),
                StepKind.valueOf(row.getString(8)),
                ContactRole.valueOf(row.getString(9)),
                ChannelCode.valueOf(row.getString(10)),
                Reason.valueOf(row.getString(11)),
                row.getString(12),
                row.getInt(13),
                row.getBoolean(17),
                insteadBy == null ? null : ChannelCode.valueOf(insteadBy),
                ReportingZone.offsetOf(row.getObject(14, OffsetDateTime.class)));
    }
}
