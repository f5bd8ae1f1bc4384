package io.zonewatch.registry.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Reads a Polygon or MultiPolygon of GeoJSON (RFC 7946). Winding is accepted either way, a height is ignored. What is wrong is
 * named by its place in the request, and the first fault ends the reading.
 */
final class GeoJson {

    /** As many vertices as a boundary may have; a surveyed zone has hundreds. */
    static final int MOST_VERTICES = 20_000;

    /** Longitudes and latitudes in WGS 84. */
    private static final int SRID = 4326;

    private static final GeometryFactory MAKE = new GeometryFactory(new PrecisionModel(), SRID);
    private static final Set<String> MEMBERS = Set.of("type", "coordinates");
    private static final int LEAST_POSITIONS = 4;
    /** More digits than any survey has; beyond, exponents would only blow up what is stored. */
    private static final int MOST_DIGITS = 20;

    private static final BigDecimal EAST = BigDecimal.valueOf(180);
    private static final BigDecimal NORTH = BigDecimal.valueOf(90);

    private final String place;
    private int vertices;

    private GeoJson(String place) {
        this.place = place;
    }

    /**
     * The area that is bounded.
     *
     * @param place JSON pointer of the GeoJSON in the request
     * @throws Problem boundary-invalid with the place of the first fault
     */
    static Geometry read(JsonNode json, String place) {
        GeoJson reader = new GeoJson(place);
        json.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw reader.fault("/" + name, BodyFault.UNKNOWN_MEMBER);
            }
        });
        JsonNode coordinates = json.path("coordinates");
        return switch (json.path("type").asText()) {
            case "Polygon" -> reader.polygon(coordinates, "/coordinates");
            case "MultiPolygon" -> MAKE.createMultiPolygon(reader.polygons(coordinates));
            default -> throw reader.fault("/type", BoundaryFault.NOT_AN_AREA);
        };
    }

    private Polygon[] polygons(JsonNode coordinates) {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode one : elements(coordinates, "/coordinates")) {
            polygons.add(polygon(one, "/coordinates/" + polygons.size()));
        }
        return polygons.toArray(Polygon[]::new);
    }

    private Polygon polygon(JsonNode rings, String at) {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : elements(rings, at)) {
            read.add(ring(ring, at + "/" + read.size()));
        }
        return MAKE.createPolygon(read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions, String at) {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode position : elements(positions, at)) {
            ring.add(position(position, at + "/" + ring.size()));
        }
        if (ring.size() < LEAST_POSITIONS) {
            throw fault(at, BoundaryFault.RING_TOO_SHORT, LEAST_POSITIONS);
        }
        if (!ring.getFirst().equals2D(ring.getLast())) {
            throw fault(at + "/" + (ring.size() - 1), BoundaryFault.RING_NOT_CLOSED);
        }
        return MAKE.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private Coordinate position(JsonNode position, String at) {
        boolean right = position.isArray() && (position.size() == 2 || position.size() == 3);
        for (JsonNode number : position) {
            right = right && number.isNumber();
        }
        if (!right) {
            throw fault(at, BoundaryFault.NOT_A_POSITION);
        }
        BigDecimal longitude = position.get(0).decimalValue();
        BigDecimal latitude = position.get(1).decimalValue();
        if (longitude.abs().compareTo(EAST) > 0 || latitude.abs().compareTo(NORTH) > 0) {
            throw fault(at, BoundaryFault.OUTSIDE_WGS84);
        }
        for (JsonNode number : position) {
            if (Math.abs(number.decimalValue().scale()) > MOST_DIGITS) {
                throw fault(at, BoundaryFault.NOT_A_POSITION);
            }
        }
        vertices++;
        if (vertices > MOST_VERTICES) {
            throw fault("", BoundaryFault.TOO_MANY_VERTICES, MOST_VERTICES);
        }
        return new Coordinate(longitude.doubleValue(), latitude.doubleValue());
    }

    private JsonNode elements(JsonNode array, String at) {
        if (!array.isArray() || array.isEmpty()) {
            throw fault(at, BoundaryFault.WRONG_NESTING);
        }
        return array;
    }

    private Problem fault(String at, ProblemCode what, Object... details) {
        return Problem.of(BoundaryProblem.BOUNDARY_INVALID).at(place + at, what, details);
    }
}
