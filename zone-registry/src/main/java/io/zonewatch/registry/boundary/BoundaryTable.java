package io.zonewatch.registry.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.locationtech.jts.geom.Envelope;

/** The geometries, each kept once. */
@ApplicationScoped
class BoundaryTable {

    private static final String INSERT = """
            insert into boundary (unit_code, geometry, area_ha, extent)
            values (?, ?::jsonb, ?, box(point(?, ?), point(?, ?))) returning id
            """;

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    BoundaryTable(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Keeps a geometry of a unit. */
    Outline add(UnitCode unit, JsonNode geoJson, BigDecimal areaHa, Envelope extent) {
        long id = jdbc.queryOne(
                        INSERT,
                        row -> row.getLong(1),
                        unit,
                        geoJson.toString(),
                        areaHa,
                        extent.getMinX(),
                        extent.getMinY(),
                        extent.getMaxX(),
                        extent.getMaxY())
                .orElseThrow();
        return new Outline(id, areaHa);
    }

    /** A geometry as GeoJSON. */
    JsonNode get(Outline outline) {
        return jdbc.queryOne("select geometry from boundary where id = ?", row -> json(row.getString(1)), outline.id())
                .orElseThrow();
    }

    /** GeoJSON as it is stored. */
    JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored boundary cannot be read", e);
        }
    }
}
