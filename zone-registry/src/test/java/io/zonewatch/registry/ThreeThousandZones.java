package io.zonewatch.registry;

import io.zonewatch.chassis.sql.Jdbc;

/**
 * A country of 3,000 zones side by side in a grid, each a circle of 200 vertices or as many as are wanted, and one more (OV-9999)
 * that overlaps with OV-1510 only. Written straight into the tables: it is the finding that is measured, not the drawing.
 */
public final class ThreeThousandZones {

    private static final String UNITS = """
            insert into unit (code, kind, sequence, recorded_at)
            select 'OV-' || n, 'ZONE', 1, '2015-01-01T00:00:00Z' from (
              select generate_series(0, 2999) n union select 9999) numbers
            """;

    /** The corners are the same for all, so they are worked out once. */
    private static final String BOUNDARIES = """
            with corner as materialized (
              select k, round((0.04 * cos(2 * pi() * (k % ?) / ?))::numeric, 7) as dx,
                round((0.04 * sin(2 * pi() * (k % ?) / ?))::numeric, 7) as dy
              from generate_series(0, ?) k)
            insert into boundary (unit_code, geometry, area_ha, extent)
            select 'OV-' || n,
              ('{"type":"Polygon","coordinates":[[' || (
                select string_agg('[' || x + dx || ',' || y + dy || ']', ',' order by k) from corner) || ']]}')::jsonb,
              4000, box(point(x - 0.04, y - 0.04), point(x + 0.04, y + 0.04))
            from (
              select n, 80 + (n % 60) * 0.1 as x, 20 + (n / 60) * 0.1 as y from generate_series(0, 2999) n
              union all
              select 9999, 80 + (1510 % 60) * 0.1 + 0.015, 20 + (1510 / 60) * 0.1 + 0.015) places
            """;

    private static final String VERSIONS = """
            insert into unit_version (unit_code, valid_from, sequence, recorded_at, document_number, reason, status, name_zh,
              name_en, division, type, partners, leading_industries, boundary, area_ha)
            select b.unit_code, '2015-01-01', 1, '2015-01-01T00:00:00Z', 'No.', 'because', 'REGISTERED',
              '第' || substr(b.unit_code, 4) || '开发区', 'Zone ' || substr(b.unit_code, 4), ?,
              'HIGH_TECH', '[]', '{}', b.id, b.area_ha
            from boundary b where b.unit_code like 'OV-%'
            """;

    private ThreeThousandZones() {}

    /** In a place where no test registers anything. */
    public static void during(Jdbc jdbc, Runnable look) {
        during(jdbc, "659001", look);
    }

    /** Lays them out in a division, lets something be done, and clears the ground: other tests look at every row there is. */
    public static void during(Jdbc jdbc, String division, Runnable look) {
        during(jdbc, division, 200, look);
    }

    /** The same with as many vertices as are wanted: they are most of the work. */
    public static void during(Jdbc jdbc, String division, int vertices, Runnable look) {
        jdbc.update(UNITS);
        jdbc.update(BOUNDARIES, vertices, vertices, vertices, vertices, vertices);
        jdbc.update(VERSIONS, division);
        try {
            Owner.analyze("unit", "boundary", "unit_version");
            look.run();
        } finally {
            clear();
        }
    }

    private static void clear() {
        Owner.run(
                "delete from unit_version where unit_code like 'OV-%'",
                "delete from boundary where unit_code like 'OV-%'", "delete from unit where code like 'OV-%'");
    }
}
