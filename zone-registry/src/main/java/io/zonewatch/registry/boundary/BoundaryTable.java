package io.zonewatch.registry.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The geometries, each kept once. */
@ApplicationScoped
class BoundaryTable {

    private static final String INSERT = """
            insert into boundary (unit_code, geometry, area_ha, extent)
            values (?, ?::jsonb, ?, box(point(?, ?), point(?, ?))) returning id
            """;

    private static final String FIND = """
            select id, area_ha from boundary
            where unit_code = ? and extent ~= box(point(?, ?), point(?, ?)) and geometry = ?::jsonb order by id limit 1
            """;

    private static final String AREAS = "select id, geometry from boundary where id = any (?)";

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    BoundaryTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A geometry of a unit that is kept; numbers are compared, not their digits. */
    Optional<Outline> find(UnitCode unit, JsonNode geoJson, Envelope extent) {
        return jdbc.queryOne(
                FIND,
                row -> new Outline(row.getLong(1), row.getBigDecimal(2)),
                unit,
                extent.getMinX(),
                extent.getMinY(),
                extent.getMaxX(),
                extent.getMaxY(),
                geoJson.toString());
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

    /** The areas that geometries bound, by id. */
    Map<Long, Geometry> areas(Collection<Long> ids) {
        Map<Long, Geometry> areas = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(AREAS, row -> areas.put(row.getLong(1), GeoJson.read(json.tree(row.getString(2)), "")), (Object)
                    ids.toArray(Long[]::new));
        }
        return areas;
    }

    /** A geometry as GeoJSON. */
    JsonNode get(Outline outline) {
        return jdbc.queryOne(
                        "select geometry from boundary where id = ?", row -> json.tree(row.getString(1)), outline.id())
                .orElseThrow();
    }
}
