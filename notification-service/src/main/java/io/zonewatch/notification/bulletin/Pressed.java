package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.bulletin.Bulletin.Notice;
import io.zonewatch.notification.bulletin.Bulletin.Reminded;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.NoticeStanding;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What had been done by a moment about reports that were not there. */
@ApplicationScoped
class Pressed {

    private final Jdbc jdbc;

    @Inject
    Pressed(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** An obligation in one of its rounds. */
    record Round(String obligation, int round) {}

    /** The reminders for the reports that had gone out, by obligation and round, in the order in which they were decided. */
    Map<Round, List<Reminded>> reminders(Collection<String> obligations, Instant at) {
        return byRound(jdbc.query(
                "select r.obligation, r.round, r.step, r.kind, r.recipient->>'role', r.channel, r.sent_at,"
                        + " (select max(b.came_back_at) from bounce b"
                        + " where b.reminder = r.id and r.state <> 'SENT' and b.came_back_at <= ?) from reminder r"
                        + " where r.obligation = any(?) and r.duty = ? and r.sent_at <= ? order by r.id",
                row -> Map.entry(
                        new Round(row.getString(1), row.getInt(2)),
                        new Reminded(
                                row.getString(3),
                                StepKind.valueOf(row.getString(4)),
                                ContactRole.valueOf(row.getString(5)),
                                ChannelCode.valueOf(row.getString(6)),
                                moment(row, 7),
                                moment(row, 8))),
                at,
                ids(obligations),
                Duty.REPORT,
                at));
    }

    /** The formal notices that had been served. */
    Map<Round, List<Notice>> notices(Collection<String> obligations, Instant at) {
        return byRound(jdbc.query(
                "select obligation, round, id, step, served_at, term_ends_at, case when came_back_at <= ? then came_back_at end,"
                        + " case when served_again_at <= ? then served_again_at end from notice where obligation = any(?) and served_at <= ? order by served_at, step",
                row -> Map.entry(new Round(row.getString(1), row.getInt(2)), notice(row)),
                at,
                at,
                ids(obligations),
                at));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        OffsetDateTime cameBackAt = moment(row, 7);
        OffsetDateTime servedAgainAt = moment(row, 8);
        return new Notice(
                row.getObject(3, UUID.class),
                row.getString(4),
                moment(row, 5),
                moment(row, 6),
                NoticeStanding.of(cameBackAt, servedAgainAt),
                cameBackAt,
                servedAgainAt);
    }

    private static <T> Map<Round, List<T>> byRound(List<Map.Entry<Round, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String[] ids(Collection<String> obligations) {
        return obligations.toArray(String[]::new);
    }

    private static OffsetDateTime moment(ResultSet row, int column) throws SQLException {
        return ReportingZone.offsetOf(row.getObject(column, OffsetDateTime.class));
    }
}
