package io.zonewatch.registry.boundary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What boundaries have in common: each is prepared once, each two of them are measured once, however often they are met. Neighbours
 * mostly share a line that was surveyed twice, so the overlay is one that cannot fail where lines nearly coincide.
 */
final class CoveredTwice {

    /** What two surveys of one line differ by: less in common, in square metres, is no overlap. */
    private static final BigDecimal TOLERANCE = BigDecimal.valueOf(100);

    private final Map<Long, PreparedGeometry> areas;
    private final Map<List<Long>, Optional<BigDecimal>> measured = new HashMap<>();

    /** Of boundaries by their keys. */
    CoveredTwice(Map<Long, Geometry> areas) {
        this.areas = areas.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, area -> PreparedGeometryFactory.prepare(area.getValue())));
    }

    /** What two boundaries both cover, in hectares; empty if that is within what surveys differ by. */
    Optional<BigDecimal> hectares(long one, long other) {
        List<Long> both = one < other ? List.of(one, other) : List.of(other, one);
        return measured.computeIfAbsent(both, ids -> measure(areas.get(ids.getFirst()), areas.get(ids.getLast())));
    }

    private static Optional<BigDecimal> measure(PreparedGeometry one, PreparedGeometry other) {
        if (!one.intersects(other.getGeometry())) {
            return Optional.empty();
        }
        Geometry both = OverlayNGRobust.overlay(one.getGeometry(), other.getGeometry(), OverlayNG.INTERSECTION);
        return GeodesicArea.squareMetres(both).compareTo(TOLERANCE) > 0
                ? Optional.of(GeodesicArea.hectares(both))
                : Optional.empty();
    }
}
