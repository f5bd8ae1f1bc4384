package io.zonewatch.registry.unit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.reporting.UnitCode;

/** Where development boundaries are checked, measured and kept. */
public interface Outlines {

    /**
     * Keeps a boundary of a unit; the same boundary again is the one that is kept.
     *
     * @param geoJson a Polygon or MultiPolygon in WGS 84
     * @param place JSON pointer of it in the request
     * @return what versions refer to it by
     * @throws io.zonewatch.chassis.problem.Problem boundary-invalid with the place of the fault
     */
    Outline keep(UnitCode unit, ObjectNode geoJson, String place);
}
