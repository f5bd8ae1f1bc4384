package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong at one place of a boundary (GeoJSON, RFC 7946, 3.1.6). */
enum BoundaryFault implements ProblemCode {
    /** Only a Polygon or MultiPolygon bounds an area. */
    NOT_AN_AREA,
    /** Coordinates are nested as the type demands: positions in rings in polygons. */
    WRONG_NESTING,
    /** A position is a longitude and a latitude, and perhaps a height. */
    NOT_A_POSITION,
    /** Outside WGS 84: longitudes from -180 to 180, latitudes from -90 to 90. */
    OUTSIDE_WGS84,
    /** A ring has four positions at least. */
    RING_TOO_SHORT,
    /** The last position of a ring is its first. */
    RING_NOT_CLOSED,
    /** More vertices than are taken. */
    TOO_MANY_VERTICES,
    /** A ring crosses or touches itself, or another. */
    LINES_CROSS,
    /** A hole lies outside of what it is a hole of. */
    HOLE_OUTSIDE,
    /** Two parts, or two holes, lie in each other. */
    PARTS_NESTED,
    /** It bounds no area for another reason. */
    NO_VALID_AREA,
    /** Only zones have a boundary. */
    NO_ZONE;

    @Override
    public int status() {
        return 422;
    }
}
