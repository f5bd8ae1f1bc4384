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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/**
 * Which boundaries overlap among many zones at once: the pairs whose boxes meet come from one query, the zones above them from
 * a second. As with {@link Overlaps}, a zone and its parks never count, and all units are seen, whoever asks.
 */
@ApplicationScoped
public class OverlapSurvey {

    /**
     * Boxes that have less than 8e-9 square degrees in common, which is less than the tolerance anywhere on earth (a square
     * degree has 1.231e10 square metres at most), are not looked at: neighbours mostly share an edge.
     */
    private static final String PAIRS = """
            select asked.code as own, own.id as own_id, other.unit_code as other, other.id as other_id
            from unnest(?::text[]) as asked (code)
            cross join lateral (
              select v.boundary from unit_version v
              where v.unit_code = asked.code and v.valid_from <= ? and v.recorded_at <= ?
              order by v.valid_from desc, v.sequence desc limit 1) of_asked
            join boundary own on own.id = of_asked.boundary
            join boundary other on other.extent && own.extent and other.unit_code <> asked.code
            cross join lateral (
              select v.boundary, v.status from unit_version v
              where v.unit_code = other.unit_code and v.valid_from <= ? and v.recorded_at <= ?
              order by v.valid_from desc, v.sequence desc limit 1) of_other
            where of_other.boundary = other.id and of_other.status = 'REGISTERED'
              and area(other.extent # own.extent) > 8e-9
            """;

    private static final String ABOVE = """
            with recursive up as (
              select code as unit_code, code as above from unnest(?::text[]) as asked (code)
              union
              select up.unit_code, day.parent from up cross join lateral (
                select v.parent from unit_version v
                where v.unit_code = up.above and v.valid_from <= ? and v.recorded_at <= ?
                order by v.valid_from desc, v.sequence desc limit 1) day
              where day.parent is not null)
            select unit_code, above from up
            """;

    private static final String GEOMETRIES = "select id, geometry from boundary where id = any (?)";

    private final Jdbc jdbc;
    private final BoundaryTable table;

    @Inject
    OverlapSurvey(Jdbc jdbc, BoundaryTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    private record Pair(UnitCode own, long ownId, UnitCode other, long otherId) {
        static Pair of(ResultSet row) throws SQLException {
            return new Pair(
                    new UnitCode(row.getString("own")),
                    row.getLong("own_id"),
                    new UnitCode(row.getString("other")),
                    row.getLong("other_id"));
        }

        /** The two boundaries, in whichever order they were met. */
        List<Long> boundaries() {
            return ownId < otherId ? List.of(ownId, otherId) : List.of(otherId, ownId);
        }
    }

    /** What overlaps with each of the zones at a moment; by code. Zones without any are left out. */
    public Map<UnitCode, List<Overlaps.Overlap>> of(Collection<UnitCode> zones, Moment moment) {
        List<Pair> pairs =
                jdbc.query(PAIRS, Pair::of, texts(zones), moment.day(), moment.known(), moment.day(), moment.known());
        if (pairs.isEmpty()) {
            return Map.of();
        }
        Map<UnitCode, Set<UnitCode>> above = above(pairs, moment);
        List<Pair> apart = pairs.stream()
                .filter(pair -> !above.get(pair.own()).contains(pair.other())
                        && !above.get(pair.other()).contains(pair.own()))
                .toList();
        Map<Long, Geometry> geometries = geometries(
                apart.stream().flatMap(pair -> pair.boundaries().stream()).collect(Collectors.toSet()));
        Map<List<Long>, Geometry> common = new HashMap<>();
        Map<UnitCode, List<Overlaps.Overlap>> found = new HashMap<>();
        for (Pair pair : apart) {
            Geometry both = common.computeIfAbsent(
                    pair.boundaries(), ids -> common(geometries.get(ids.getFirst()), geometries.get(ids.getLast())));
            if (counts(both)) {
                found.computeIfAbsent(pair.own(), code -> new ArrayList<>())
                        .add(new Overlaps.Overlap(pair.other(), GeodesicArea.hectares(both)));
            }
        }
        found.values().forEach(overlaps -> overlaps.sort(Comparator.comparing(Overlaps.Overlap::unit)));
        return found;
    }

    /** What two boundaries both cover, in hectares; zero if that is within what surveys differ by. */
    public BigDecimal between(Outline one, Outline other) {
        Map<Long, Geometry> geometries = geometries(Set.of(one.id(), other.id()));
        Geometry both = common(geometries.get(one.id()), geometries.get(other.id()));
        return counts(both) ? GeodesicArea.hectares(both) : BigDecimal.ZERO;
    }

    private static Geometry common(Geometry one, Geometry other) {
        return one.intersection(other);
    }

    private static boolean counts(Geometry both) {
        return GeodesicArea.squareMetres(both).compareTo(Overlaps.TOLERANCE) > 0;
    }

    private Map<UnitCode, Set<UnitCode>> above(List<Pair> pairs, Moment moment) {
        Set<UnitCode> units = new HashSet<>();
        pairs.forEach(pair -> units.addAll(List.of(pair.own(), pair.other())));
        Map<UnitCode, Set<UnitCode>> above = new HashMap<>();
        jdbc.query(
                ABOVE,
                row -> above.computeIfAbsent(new UnitCode(row.getString(1)), code -> new HashSet<>())
                        .add(new UnitCode(row.getString(2))),
                texts(units),
                moment.day(),
                moment.known());
        return above;
    }

    private Map<Long, Geometry> geometries(Set<Long> ids) {
        return jdbc
                .query(
                        GEOMETRIES,
                        row -> Map.entry(row.getLong(1), GeoJson.read(table.json(row.getString(2)), "")),
                        (Object) ids.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] texts(Collection<UnitCode> codes) {
        return codes.stream().map(UnitCode::value).toArray(String[]::new);
    }
}
