package io.zonewatch.registry.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What two boundaries both cover is measured, however they lie. */
class CoveredTwiceTest {

    private static final GeometryFactory MAKE = new GeometryFactory();
    private static final int VERTICES = 60;

    /** A star around a point near Chizhou, whose vertices are off by up to so many degrees. */
    private static Geometry star(long seed, double off, long other) {
        Random form = new Random(seed);
        Random error = new Random(other);
        Coordinate[] ring = new Coordinate[VERTICES + 1];
        for (int i = 0; i < VERTICES; i++) {
            double radius = 0.02 + 0.02 * form.nextDouble();
            double angle = 2 * Math.PI * i / VERTICES;
            ring[i] = new Coordinate(
                    117.5 + radius * Math.cos(angle) + off * (error.nextDouble() - 0.5),
                    30.66 + radius * Math.sin(angle) + off * (error.nextDouble() - 0.5));
        }
        ring[VERTICES] = ring[0].copy();
        return MAKE.createPolygon(ring);
    }

    /** A line that was surveyed twice is nearly the same twice: nothing is harder to overlay. */
    @Property(tries = 300)
    void aBoundarySurveyedTwiceCoversItself(@ForAll long seed, @ForAll @IntRange(min = 8, max = 15) int digits) {
        Geometry once = star(seed, 0, 0);
        Geometry twice = star(seed, Math.pow(10, -digits), seed + 1);

        BigDecimal both =
                new CoveredTwice(Map.of(1L, once, 2L, twice)).hectares(1, 2).orElseThrow();
        BigDecimal turned =
                new CoveredTwice(Map.of(1L, twice, 2L, once)).hectares(1, 2).orElseThrow();

        assertThat(both.subtract(GeodesicArea.hectares(once)).abs()).isLessThan(new BigDecimal("0.1"));
        assertThat(turned.subtract(both).abs()).isLessThan(new BigDecimal("0.001"));
    }
}
