package io.zonewatch.registry.unit;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a unit was on a day, as it was known at an instant: one query, with one seek in an index for the version and one for the day
 * on which the next begins, however long the history is. As known earlier, both pass over what was recorded since.
 */
@ApplicationScoped
public class UnitsInTime {

    /** The version of unit {@code u} that holds on the day, with its end; parameters: day, instant, day, instant. */
    private static final String VERSION = """
            cross join lateral (
              select * from (
                select v.* from unit_version v
                where v.unit_code = u.code and v.valid_from <= ? and v.recorded_at <= ?
                order by v.valid_from desc, v.sequence desc limit 1) found
              where found.status <> 'NOT_REGISTERED') asked
            left join lateral (
              select n.valid_from as valid_to from unit_version n
              where n.unit_code = u.code and n.valid_from > ? and n.recorded_at <= ?
              order by n.valid_from, n.sequence limit 1) next on true
            """;

    /** Units on a day, to be filtered by {@code u} and {@code asked}; parameters as above come first. */
    public static final String SELECT =
            "select u.code, u.kind, u.sequence as present_sequence, asked.*, next.valid_to from unit u " + VERSION;

    private static final String LINE = """
            select u.code, u.kind, u.sequence as present_sequence, known.*,
                   lead(known.valid_from) over (order by known.valid_from) as valid_to
            from unit u cross join lateral (
              select distinct on (v.valid_from) v.* from unit_version v
              where v.unit_code = u.code and v.recorded_at <= ?
              order by v.valid_from, v.sequence desc) known
            where u.code = ? and known.status <> 'NOT_REGISTERED' order by known.valid_from
            """;

    private final Jdbc jdbc;
    private final VersionRows rows;

    @Inject
    UnitsInTime(Jdbc jdbc, VersionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The unit as it was; empty before its registration, or before that was known. */
    Optional<DatedUnit> find(String code, Moment moment) {
        return jdbc.queryOne(
                SELECT + " where u.code = ?",
                row -> read(row, moment.known()),
                moment.day(),
                moment.known(),
                moment.day(),
                moment.known(),
                code);
    }

    /** All that the unit was, ascending by day, as it was known at an instant. */
    List<DatedUnit> line(String code, Instant known) {
        return jdbc.query(LINE, row -> read(row, known), known, code);
    }

    /** The unit and version of a row of {@link #SELECT}, as known at an instant. */
    public DatedUnit read(ResultSet row, Instant known) throws SQLException {
        return new DatedUnit(
                        new UnitCode(row.getString("code")),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getLong("present_sequence"),
                        rows.version(row),
                        row.getObject("valid_to", LocalDate.class))
                .asKnown(known);
    }
}
