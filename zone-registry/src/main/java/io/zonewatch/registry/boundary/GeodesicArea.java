package io.zonewatch.registry.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas on the ellipsoid WGS 84, whose edges are geodesics (Karney, Algorithms for geodesics, J. Geodesy 87, 2013): exact to
 * well under a square metre for a zone, where a plane map would be off by per cents.
 */
final class GeodesicArea {

    private static final BigDecimal SQUARE_METRES_PER_HECTARE = BigDecimal.valueOf(10_000);

    /** Hectares to four digits: square metres. */
    private static final int DIGITS = 4;

    private GeodesicArea() {}

    /** The area in hectares, to the square metre. */
    static BigDecimal hectares(Geometry geometry) {
        return squareMetres(geometry).divide(SQUARE_METRES_PER_HECTARE, DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The area in square metres; of lines and points that a geometry may consist of besides areas, none. */
    static BigDecimal squareMetres(Geometry geometry) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                sum = sum.add(of(polygon));
            }
        }
        return sum;
    }

    private static BigDecimal of(Polygon polygon) {
        BigDecimal area = of(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area = area.subtract(of(polygon.getInteriorRingN(i)));
        }
        return area;
    }

    private static BigDecimal of(LinearRing ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        Coordinate[] positions = ring.getCoordinates();
        for (int i = 0; i < positions.length - 1; i++) {
            area.AddPoint(positions[i].getY(), positions[i].getX());
        }
        return BigDecimal.valueOf(area.Compute(false, true).area).abs();
    }
}
