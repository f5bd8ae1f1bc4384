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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Which boundaries overlap on a day. Candidates are found by their boxes in an index, so it does not matter how many zones
 * there are; then the areas that both cover are measured. A zone and its parks contain each other by nature and never count.
 * Seen are all units, whoever asks: what may be told to a caller is the asker's to decide.
 */
@ApplicationScoped
public class Overlaps {

    /**
     * What two surveys of one line differ by: less in common, in square metres, is no overlap.
     */
    static final BigDecimal TOLERANCE = BigDecimal.valueOf(100);

    private static final String OWN = """
            select v.boundary, v.area_ha from unit_version v
            where v.unit_code = ? and v.valid_from <= ? and v.recorded_at <= ?
            order by v.valid_from desc, v.sequence desc limit 1
            """;

    private static final String NEIGHBOURS = """
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
    Overlaps(Jdbc jdbc, BoundaryTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * Another unit whose boundary overlaps.
     *
     * @param areaHa what both cover, in hectares
     */
    public record Overlap(UnitCode unit, BigDecimal areaHa) {}

    private record Neighbour(UnitCode unit, String geometry) {
        static Neighbour of(ResultSet row) throws SQLException {
            return new Neighbour(new UnitCode(row.getString("unit_code")), row.getString("geometry"));
        }
    }

    /** What overlaps with the boundary that a unit has on a day, as known at an instant; by code. */
    public List<Overlap> of(UnitCode unit, LocalDate day, Instant asOf) {
        Moment moment = new Moment(day, asOf);
        return jdbc.query(OWN, Overlaps::outline, unit, day, asOf)
                .getFirst()
                .map(outline -> of(unit, outline, moment))
                .orElse(List.of());
    }

    /** What overlaps with a boundary of a unit, whether or not it has it on that day; by code. */
    public List<Overlap> of(UnitCode unit, Outline outline, Moment moment) {
        List<Neighbour> neighbours =
                jdbc.query(NEIGHBOURS, Neighbour::of, unit, moment.day(), moment.known(), outline.id());
        if (neighbours.isEmpty()) {
            return List.of();
        }
        PreparedGeometry own = PreparedGeometryFactory.prepare(GeoJson.read(table.get(outline), ""));
        List<String> above = above(unit, moment);
        return neighbours.stream()
                .filter(other -> !above.contains(other.unit().value()))
                .flatMap(other -> overlap(own, other).stream())
                .filter(other -> !above(other.unit(), moment).contains(unit.value()))
                .sorted(Comparator.comparing(Overlap::unit))
                .toList();
    }

    private Optional<Overlap> overlap(PreparedGeometry own, Neighbour other) {
        Geometry geometry = GeoJson.read(table.json(other.geometry()), "");
        if (!own.intersects(geometry)) {
            return Optional.empty();
        }
        Geometry both = own.getGeometry().intersection(geometry);
        return GeodesicArea.squareMetres(both).compareTo(TOLERANCE) > 0
                ? Optional.of(new Overlap(other.unit(), GeodesicArea.hectares(both)))
                : Optional.empty();
    }

    private List<String> above(UnitCode unit, Moment moment) {
        return jdbc.query(ABOVE, row -> row.getString(1), unit, moment.day(), moment.known());
    }

    private static Optional<Outline> outline(ResultSet row) throws SQLException {
        BigDecimal area = row.getBigDecimal("area_ha");
        return area == null ? Optional.empty() : Optional.of(new Outline(row.getLong("boundary"), area));
    }
}
