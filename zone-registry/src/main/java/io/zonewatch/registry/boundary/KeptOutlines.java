package io.zonewatch.registry.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.registry.unit.Outlines;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Checks boundaries, measures them, keeps them; one that the unit has or had is kept already. */
@ApplicationScoped
class KeptOutlines implements Outlines {

    private final BoundaryTable table;

    @Inject
    KeptOutlines(BoundaryTable table) {
        this.table = table;
    }

    @Override
    public Outline keep(UnitCode unit, ObjectNode geoJson, String place) {
        Geometry geometry = GeoJson.read(geoJson, place);
        ValidArea.require(geometry, place);
        Envelope extent = geometry.getEnvelopeInternal();
        return table.find(unit, geoJson, extent)
                .orElseGet(() -> table.add(unit, geoJson, GeodesicArea.hectares(geometry), extent));
    }
}
