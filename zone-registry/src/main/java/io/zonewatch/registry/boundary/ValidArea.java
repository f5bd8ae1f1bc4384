package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether rings bound an area (OGC Simple Features): none crosses itself or another, holes lie inside, parts beside each other. */
final class ValidArea {

    /** About a decimetre: enough to find the place on a map. */
    private static final int DIGITS = 6;

    private ValidArea() {}

    /**
     * Makes sure that it does.
     *
     * @throws Problem boundary-invalid with the longitude and latitude of the fault
     */
    static void require(Geometry geometry, String place) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw Problem.of(BoundaryProblem.BOUNDARY_INVALID)
                    .at(
                            place,
                            fault(error),
                            rounded(BigDecimal.valueOf(error.getCoordinate().getX())),
                            rounded(BigDecimal.valueOf(error.getCoordinate().getY())));
        }
    }

    private static BoundaryFault fault(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION,
                    TopologyValidationError.RING_SELF_INTERSECTION,
                    TopologyValidationError.DUPLICATE_RINGS -> BoundaryFault.LINES_CROSS;
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> BoundaryFault.HOLE_OUTSIDE;
            case TopologyValidationError.NESTED_HOLES, TopologyValidationError.NESTED_SHELLS ->
                BoundaryFault.PARTS_NESTED;
            default -> BoundaryFault.NO_VALID_AREA;
        };
    }

    private static String rounded(BigDecimal degrees) {
        return degrees.setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
