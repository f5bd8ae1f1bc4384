package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.sql.Jdbc;

/**
 * A country of 3,000 zones side by side in a grid, each a circle of 200 vertices, and one more (OV-9999) that overlaps with
 * OV-1510 only. Written straight into the tables: it is the finding that is measured, not the drawing.
 */
final class ThreeThousandZones {

    private static final String UNITS = """
            insert into unit (code, kind, sequence, recorded_at)
            select 'OV-' || n, 'ZONE', 1, '2015-01-01T00:00:00Z' from (
              select generate_series(0, 2999) n union select 9999) numbers on conflict do nothing
            """;

    private static final String BOUNDARIES = """
            insert into boundary (unit_code, geometry, area_ha, extent)
            select 'OV-' || n,
              jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array((
                select jsonb_agg(jsonb_build_array(
                  round((x + 0.04 * cos(2 * pi() * (k % 200) / 200))::numeric, 7),
                  round((y + 0.04 * sin(2 * pi() * (k % 200) / 200))::numeric, 7)) order by k)
                from generate_series(0, 200) k))),
              4000, box(point(x - 0.04, y - 0.04), point(x + 0.04, y + 0.04))
            from (
              select n, 80 + (n % 60) * 0.1 as x, 20 + (n / 60) * 0.1 as y from generate_series(0, 2999) n
              union all
              select 9999, 80 + (1510 % 60) * 0.1 + 0.015, 20 + (1510 / 60) * 0.1 + 0.015) places
            """;

    private static final String VERSIONS = """
            insert into unit_version (unit_code, valid_from, sequence, recorded_at, document_number, reason, status, name_zh,
              name_en, division, type, partners, leading_industries, boundary, area_ha)
            select b.unit_code, '2015-01-01', 1, '2015-01-01T00:00:00Z', 'No.', 'because', 'REGISTERED', '区', 'Zone', '659001',
              'HIGH_TECH', '[]', '{}', b.id, b.area_ha
            from boundary b where b.unit_code like 'OV-%'
            """;

    private ThreeThousandZones() {}

    static void lay(Jdbc jdbc) {
        jdbc.update(UNITS);
        jdbc.update(BOUNDARIES);
        jdbc.update(VERSIONS);
    }
}
