package io.zonewatch.registry.supervision.group;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.registry.Moment;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The versions of the group; each is written once. */
@ApplicationScoped
class GroupStore {

    private static final String SELECT = "select recorded_at, content from supervision_group_version ";

    /** Units as they are last: so the answer does not change when a day passes. */
    private static final String BELONGS_TO = """
            with latest as (
              select distinct on (u.code) u.code, u.kind, v.division, v.status
              from unit u join unit_version v on v.unit_code = u.code
              where u.kind = 'CITY' or u.code = ?
              order by u.code, v.valid_from desc, v.sequence desc)
            select unit.code from latest unit, latest department
            where department.code = ?
              and (unit.code = department.code
                or unit.kind = 'CITY' and unit.status = 'REGISTERED' and unit.division = department.division)
            order by (unit.kind = 'CITY') desc, unit.code limit 1
            """;

    private static final String LINE = """
            select distinct on (valid_from) recorded_at, content from supervision_group_version
            where exists (select 1 from supervision_group where unit_code = ?) order by valid_from, sequence desc
            """;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    GroupStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the group is from a day on, and when that was recorded. */
    record Version(Instant recordedAt, Group group) {}

    /**
     * What is known of the group beside its versions.
     *
     * @param sequence how often it was set up or changed
     * @param unit code of the unit it belongs to; null before it is set up
     */
    record Head(long sequence, String unit) {}

    /** The head; with the lock, nobody else changes the group until the transaction ends. */
    Head head(boolean lock) {
        return jdbc.queryOne(
                        "select sequence, unit_code from supervision_group" + (lock ? " for update" : ""),
                        row -> new Head(row.getLong(1), row.getString(2)))
                .orElseThrow();
    }

    /** How often it had been set up or changed, as known at an instant. */
    long sequence(Instant known) {
        return jdbc.queryOne(
                        "select coalesce(max(sequence), 0) from supervision_group_version where recorded_at <= ?",
                        row -> row.getLong(1),
                        known)
                .orElseThrow();
    }

    /** Code of the unit to which a group belongs whose office a department runs: the city of its division, or else itself. */
    String belongsTo(String department) {
        return jdbc.queryOne(BELONGS_TO, row -> row.getString(1), department, department)
                .orElseThrow();
    }

    /** The version that holds at a moment; empty before the first. */
    Optional<Version> at(Moment moment) {
        return jdbc.queryOne(
                SELECT + "where valid_from <= ? and recorded_at <= ? order by valid_from desc, sequence desc limit 1",
                this::version,
                moment.day(),
                moment.known());
    }

    /** The version that holds last, as known now. */
    Optional<Version> latest() {
        return at(new Moment(LocalDate.of(9999, 12, 31), Moment.EVERYTHING));
    }

    /** What the group that belongs to a unit is, as known now, ascending by the day from which each holds. */
    List<Group> line(UnitCode unit) {
        return jdbc.query(LINE, row -> version(row).group(), unit);
    }

    /** Records a version. */
    void add(Head head, Version version) {
        jdbc.update("update supervision_group set sequence = ?, unit_code = ?", head.sequence(), head.unit());
        jdbc.update(
                "insert into supervision_group_version (valid_from, sequence, recorded_at, content)"
                        + " values (?, ?, ?, ?::jsonb)",
                version.group().validFrom(),
                head.sequence(),
                version.recordedAt(),
                json.write(version.group()));
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject(1, OffsetDateTime.class).toInstant(), json.read(row.getString(2), Group.class));
    }
}
