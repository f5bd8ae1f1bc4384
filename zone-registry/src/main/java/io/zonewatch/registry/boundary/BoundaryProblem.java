package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a boundary is refused. */
enum BoundaryProblem implements ProblemCode {
    /** It is no GeoJSON area, or none that is valid. */
    BOUNDARY_INVALID;

    @Override
    public String code() {
        return "boundary-invalid";
    }

    @Override
    public int status() {
        return 422;
    }
}
