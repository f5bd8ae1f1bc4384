package io.zonewatch.assessment.support;

import io.zonewatch.chassis.sql.Jdbc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contents of tables as text, to be compared byte by byte. */
public final class Tables {

    /** What follows from events alone. */
    private static final List<String> READ_MODEL = List.of(
            "unit",
            "unit_version",
            "catalogue",
            "indicator",
            "obligation",
            "accepted_report",
            "observation",
            "recorded_step",
            "progress",
            "prospect",
            "duty",
            "unit_name",
            "calendar_year");

    private Tables() {}

    /** Every row of the read model. */
    public static Map<String, String> of(Jdbc jdbc) {
        Map<String, String> contents = new LinkedHashMap<>();
        READ_MODEL.forEach(table -> contents.put(table, rows(jdbc, table)));
        return contents;
    }

    private static String rows(Jdbc jdbc, String table) {
        return jdbc.queryOne(
                        "select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from " + table + " t",
                        row -> row.getString(1))
                .orElseThrow();
    }
}
