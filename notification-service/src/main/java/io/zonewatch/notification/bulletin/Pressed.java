package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.bulletin.Bulletin.Notice;
import io.zonewatch.notification.bulletin.Bulletin.Reminded;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.NoticeStanding;
import io.zonewatch.notification.notice.Standings;
import io.zonewatch.notification.notice.Terms;
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
    private final Terms terms;

    @Inject
    Pressed(Jdbc jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** An obligation in one of its rounds. */
    record Round(String obligation, int round) {}

    /** The reminders for the reports that had gone out, by obligation and round, in the order in which they were decided. */
    Map<Round, List<Reminded>> reminders(Collection<String> obligations, Instant at) {
        return byRound(jdbc.query(
                "select r.obligation, r.round, r.step, r.kind, r.recipient->>'role', r.channel, taken.at, back.at from reminder r"
                        + " join lateral (select at from passage where reminder = r.id and event = 'TAKEN' and at <= ?"
                        + " order by id desc limit 1) taken on true"
                        + " join lateral (select event, at from passage where reminder = r.id and at <= ?"
                        + " order by id desc limit 1) last on true"
                        + " left join lateral (select last.at where last.event = 'RETURNED') back on true"
                        + " where r.obligation = any(?) and r.duty = ? order by r.id",
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
                at,
                ids(obligations),
                Duty.REPORT));
    }

    /** The formal notices that had been served. */
    Map<Round, List<Notice>> notices(Collection<String> obligations, Instant at) {
        Terms.Reading reading = terms.reading();
        return byRound(jdbc.query(
                "select n.obligation, n.round, n.id, n.step, n.served_at, s.came_back_at, s.served_again_at, "
                        + Terms.COLUMNS + " from notice n "
                        + Standings.STANDING
                        + " where n.obligation = any(?) and n.served_at <= ? order by n.served_at, n.step",
                row -> Map.entry(new Round(row.getString(1), row.getInt(2)), notice(row, reading)),
                at,
                ids(obligations),
                at));
    }

    private static Notice notice(ResultSet row, Terms.Reading reading) throws SQLException {
        OffsetDateTime cameBackAt = moment(row, 6);
        OffsetDateTime servedAgainAt = moment(row, 7);
        return new Notice(
                row.getObject(3, UUID.class),
                row.getString(4),
                moment(row, 5),
                reading.endsAt(row),
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
