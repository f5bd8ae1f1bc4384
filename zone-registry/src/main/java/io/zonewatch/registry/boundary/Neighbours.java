package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** The boundaries that may overlap with one: those whose boxes do, of living units that have them at the moment. */
@ApplicationScoped
class Neighbours {

    private static final String OWN = """
            select v.boundary, v.area_ha from unit_version v
            where v.unit_code = ? and v.valid_from <= ? and v.recorded_at <= ?
            order by v.valid_from desc, v.sequence desc limit 1
            """;

    private static final String NEAR = """
            select b.unit_code, b.geometry
            from boundary own
            join boundary b on b.extent && own.extent and b.unit_code <> ?
            cross join lateral (
              select v.boundary, v.status from unit_version v
              where v.unit_code = b.unit_code and v.valid_from <= ? and v.recorded_at <= ?
              order by v.valid_from desc, v.sequence desc limit 1) day
            where own.id = ? and day.boundary = b.id and day.status = 'REGISTERED'
            """;

    /** The zones above a unit, itself included. */
    private static final String ABOVE = """
            with recursive up as (
              select ?::text as unit_code
              union
              select day.parent from up cross join lateral (
                select v.parent from unit_version v
                where v.unit_code = up.unit_code and v.valid_from <= ? and v.recorded_at <= ?
                order by v.valid_from desc, v.sequence desc limit 1) day
              where day.parent is not null)
            select unit_code from up
            """;

    private final Jdbc jdbc;
    private final BoundaryTable table;

    @Inject
    Neighbours(Jdbc jdbc, BoundaryTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Another unit and the area within its boundary. */
    record Neighbour(UnitCode unit, Geometry area) {}

    /** The boundary that a unit has at a moment. */
    Optional<Outline> outline(UnitCode unit, Moment moment) {
        return jdbc.queryOne(OWN, Neighbours::outline, unit, moment.day(), moment.known())
                .flatMap(outline -> outline);
    }

    /** The boundaries near one of a unit. */
    List<Neighbour> near(UnitCode unit, Outline outline, Moment moment) {
        return jdbc.query(NEAR, this::neighbour, unit, moment.day(), moment.known(), outline.id());
    }

    /** Whether one of the two is, at the moment, a park of the other, directly or not. */
    boolean belongTogether(UnitCode one, UnitCode other, Moment moment) {
        return above(one, moment).contains(other.value())
                || above(other, moment).contains(one.value());
    }

    /** The area within a boundary. */
    Geometry area(Outline outline) {
        return GeoJson.read(table.get(outline), "");
    }

    private List<String> above(UnitCode unit, Moment moment) {
        return jdbc.query(ABOVE, row -> row.getString(1), unit, moment.day(), moment.known());
    }

    private Neighbour neighbour(ResultSet row) throws SQLException {
        return new Neighbour(
                new UnitCode(row.getString("unit_code")), GeoJson.read(table.json(row.getString("geometry")), ""));
    }

    private static Optional<Outline> outline(ResultSet row) throws SQLException {
        BigDecimal area = row.getBigDecimal("area_ha");
        return area == null ? Optional.empty() : Optional.of(new Outline(row.getLong("boundary"), area));
    }
}
