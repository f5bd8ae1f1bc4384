package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.registry.unit.VisibleUnits;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Which boundaries overlap on a day. Candidates are found by their boxes in an index, so it does not matter how many zones
 * there are; then the areas that both cover are measured. A zone and its parks contain each other by nature and never count.
 * The rules of the policy look at all units; a caller is told of those in scope.
 */
@ApplicationScoped
public class Overlaps {

    /** What two surveys of one line differ by: less in common, in square metres, is no overlap. */
    static final BigDecimal TOLERANCE = BigDecimal.valueOf(100);

    private final Neighbours neighbours;
    private final VisibleUnits visible;
    private final BusinessClock clock;

    @Inject
    Overlaps(Neighbours neighbours, VisibleUnits visible, BusinessClock clock) {
        this.neighbours = neighbours;
        this.visible = visible;
        this.clock = clock;
    }

    /** Another unit whose boundary overlaps, and what both cover, in hectares. */
    @Schema(name = "BoundaryOverlap", description = "Another unit whose boundary overlaps 边界重叠单位")
    public record Overlap(
            @Schema(
                    description = "Unit code 单位代码",
                    type = SchemaType.STRING,
                    implementation = String.class,
                    examples = "U0011")
            UnitCode unit,

            @Schema(
                    description = "What both cover, in hectares 重叠面积(公顷)",
                    type = SchemaType.STRING,
                    examples = "12.4801")
            @DecimalString
            BigDecimal areaHa) {}

    /**
     * What overlaps with the boundary of a unit at a moment, of all that the caller's scope held then.
     *
     * @throws Problem not-found
     */
    @Transactional
    List<Overlap> seen(String code, AskedMoment asked) {
        Moment moment = asked.at(clock);
        UnitCode unit = visible.at(code, moment).code();
        return of(unit, moment.day(), moment.known()).stream()
                .filter(overlap ->
                        visible.findAt(overlap.unit().value(), moment).isPresent())
                .toList();
    }

    /** What overlaps with the boundary that a unit has on a day, as known at an instant; by code. */
    public List<Overlap> of(UnitCode unit, LocalDate day, Instant asOf) {
        Moment moment = new Moment(day, asOf);
        return neighbours
                .outline(unit, moment)
                .map(outline -> of(unit, outline, moment))
                .orElse(List.of());
    }

    /** What overlaps with a boundary of a unit, whether or not it has it on that day; by code. */
    public List<Overlap> of(UnitCode unit, Outline outline, Moment moment) {
        List<Neighbours.Neighbour> near = neighbours.near(unit, outline, moment);
        if (near.isEmpty()) {
            return List.of();
        }
        PreparedGeometry own = PreparedGeometryFactory.prepare(neighbours.area(outline));
        return near.stream()
                .flatMap(other -> overlap(own, other).stream())
                .filter(other -> !neighbours.belongTogether(unit, other.unit(), moment))
                .sorted(Comparator.comparing(Overlap::unit))
                .toList();
    }

    private static Optional<Overlap> overlap(PreparedGeometry own, Neighbours.Neighbour other) {
        if (!own.intersects(other.area())) {
            return Optional.empty();
        }
        Geometry both = own.getGeometry().intersection(other.area());
        return GeodesicArea.squareMetres(both).compareTo(TOLERANCE) > 0
                ? Optional.of(new Overlap(other.unit(), GeodesicArea.hectares(both)))
                : Optional.empty();
    }
}
