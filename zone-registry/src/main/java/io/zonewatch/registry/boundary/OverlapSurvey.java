package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which boundaries overlap with those of one zone or of many. Those whose boxes meet come from one query, by an index, so it does
 * not matter how many zones there are; the zones above them from a second; then what both cover is measured. A zone and its
 * parks contain each other by nature and never count. All units are seen, whoever asks.
 */
@ApplicationScoped
public class OverlapSurvey {

    /**
     * Boxes that have less than 8e-9 square degrees in common, which is less than the tolerance anywhere on earth (a square
     * degree has 1.231e10 square metres at most), are not looked at: neighbours mostly share an edge.
     */
    private static final String MEETING = """
            join boundary own on own.id = asked.boundary
            join boundary other on other.extent && own.extent and other.unit_code <> asked.unit_code
              and area(other.extent # own.extent) > 8e-9
            """;

    static final String PAIRS = """
            select asked.unit_code as own, own.id as own_id, other.unit_code as other, other.id as other_id
            from unnest(?::text[], ?::bigint[]) as asked (unit_code, boundary)
            """ + MEETING + """
            cross join lateral (
              select v.boundary, v.status from unit_version v
              where v.unit_code = other.unit_code and v.valid_from <= ? and v.recorded_at <= ?
              order by v.valid_from desc, v.sequence desc limit 1) day
            where day.boundary = other.id and day.status = 'REGISTERED'
            """;

    /** Days on which something about a neighbour begins to hold, or about a zone that it, or the unit, is or was a park of. */
    private static final String TURNS = """
            with recursive concerned (unit_code) as (
              select other.unit_code from (select ?::text as unit_code, id as boundary from unnest(?::bigint[]) as drawn (id)) asked
            """ + MEETING + """
              union
              select v.parent from unit_version v where v.unit_code = ? and v.parent is not null
              union
              select v.parent from concerned join unit_version v on v.unit_code = concerned.unit_code
              where v.parent is not null)
            select distinct v.valid_from from concerned join unit_version v on v.unit_code = concerned.unit_code
            where v.valid_from > ?
            """;

    private final Jdbc jdbc;
    private final BoundaryTable table;
    private final Kinship kinship;

    @Inject
    OverlapSurvey(Jdbc jdbc, BoundaryTable table, Kinship kinship) {
        this.jdbc = jdbc;
        this.table = table;
        this.kinship = kinship;
    }

    private record Pair(UnitCode own, long ownId, UnitCode other, long otherId) {
        static Pair of(ResultSet row) throws SQLException {
            return new Pair(
                    new UnitCode(row.getString("own")),
                    row.getLong("own_id"),
                    new UnitCode(row.getString("other")),
                    row.getLong("other_id"));
        }
    }

    /**
     * What overlaps with each of the zones at a moment, by code; zones without any are left out.
     *
     * @param zones what they are, or would be: within which boundary, as a park of which zone
     */
    public Map<UnitCode, List<Overlap>> of(Map<UnitCode, Situation> zones, Moment moment) {
        List<Pair> pairs = apart(zones, pairs(zones, moment), moment);
        CoveredTwice covered = new CoveredTwice(table.areas(pairs.stream()
                .flatMap(pair -> Stream.of(pair.ownId(), pair.otherId()))
                .collect(Collectors.toSet())));
        Map<UnitCode, List<Overlap>> found = new HashMap<>();
        for (Pair pair : pairs) {
            covered.hectares(pair.ownId(), pair.otherId())
                    .ifPresent(area -> found.computeIfAbsent(pair.own(), code -> new ArrayList<>())
                            .add(new Overlap(pair.other(), area)));
        }
        found.values().forEach(overlaps -> overlaps.sort(Comparator.comparing(Overlap::unit)));
        return found;
    }

    /** What two boundaries both cover, in hectares; empty if that is within what surveys differ by. */
    public Optional<BigDecimal> between(Outline one, Outline other) {
        return new CoveredTwice(table.areas(List.of(one.id(), other.id()))).hectares(one.id(), other.id());
    }

    /**
     * The days after one on which the zones around boundaries of a unit begin to be otherwise: within another boundary, gone, or
     * a park of another zone. Between two of them what overlaps stays the same, as far as it is theirs.
     */
    public NavigableSet<LocalDate> turns(UnitCode unit, Collection<Outline> outlines, LocalDate after) {
        return new TreeSet<>(
                jdbc.query(TURNS, row -> row.getObject(1, LocalDate.class), unit, ids(outlines.stream()), unit, after));
    }

    private List<Pair> pairs(Map<UnitCode, Situation> zones, Moment moment) {
        List<Map.Entry<UnitCode, Situation>> drawn = zones.entrySet().stream()
                .filter(zone -> zone.getValue().outline() != null)
                .toList();
        return drawn.isEmpty()
                ? List.of()
                : jdbc.query(
                        PAIRS,
                        Pair::of,
                        texts(drawn.stream().map(Map.Entry::getKey)),
                        ids(drawn.stream().map(zone -> zone.getValue().outline())),
                        moment.day(),
                        moment.known());
    }

    /** Those of the pairs of which neither is a park of the other, directly or not. */
    private List<Pair> apart(Map<UnitCode, Situation> zones, List<Pair> pairs, Moment moment) {
        if (pairs.isEmpty()) {
            return pairs;
        }
        Map<UnitCode, Set<UnitCode>> above = kinship.above(
                pairs.stream()
                        .flatMap(
                                pair -> Stream.concat(Stream.of(pair.other()), parent(zones.get(pair.own())).stream())),
                moment);
        return pairs.stream()
                .filter(pair -> !above.get(pair.other()).contains(pair.own())
                        && parent(zones.get(pair.own()))
                                .filter(zone -> above.get(zone).contains(pair.other()))
                                .isEmpty())
                .toList();
    }

    private static Optional<UnitCode> parent(Situation zone) {
        return Optional.ofNullable(zone.attributes().parent()).map(UnitCode::new);
    }

    private static String[] texts(Stream<UnitCode> codes) {
        return codes.distinct().map(UnitCode::value).toArray(String[]::new);
    }

    private static Long[] ids(Stream<Outline> outlines) {
        return outlines.map(Outline::id).toArray(Long[]::new);
    }
}
