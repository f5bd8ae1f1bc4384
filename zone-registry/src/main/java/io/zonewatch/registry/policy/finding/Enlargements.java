package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.policy.rule.Enlargement;
import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.FlatAttributes;
import io.zonewatch.registry.unit.LandUse;
import io.zonewatch.registry.unit.ShownEvidence;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When zones got more land: on each day whose version states a larger area than the one stated before, whichever command made it.
 * What is shown for such a day is what the commands that begin on it showed.
 */
@ApplicationScoped
class Enlargements {

    private static final String STATED = """
            select * from (
              select distinct on (v.unit_code, v.valid_from) v.unit_code, v.valid_from, v.status, v.approved_area_ha, v.industry_ha,
                v.housing_ha, v.public_facilities_ha
              from unit_version v
              where v.unit_code = any (?) and v.valid_from <= ? and v.recorded_at <= ?
              order by v.unit_code, v.valid_from, v.sequence desc) known
            where status <> 'NOT_REGISTERED' order by unit_code, valid_from
            """;

    private final Jdbc jdbc;
    private final ShownEvidence evidence;

    @Inject
    Enlargements(Jdbc jdbc, ShownEvidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** What a version states of the land. */
    private record Stated(BigDecimal areaHa, LandUse land) {
        static Stated of(FlatAttributes is) {
            return new Stated(is.approvedAreaHa(), is.landUse());
        }

        static Stated of(ResultSet row) throws SQLException {
            BigDecimal industry = row.getBigDecimal("industry_ha");
            return new Stated(
                    row.getBigDecimal("approved_area_ha"),
                    industry == null
                            ? null
                            : new LandUse(
                                    industry,
                                    row.getBigDecimal("housing_ha"),
                                    row.getBigDecimal("public_facilities_ha")));
        }
    }

    /** The enlargements of each zone by a day, as known then, ascending. */
    Map<UnitCode, List<Enlargement>> of(Collection<UnitCode> zones, Moment moment) {
        Map<UnitCode, NavigableMap<LocalDate, Stated>> lines = new HashMap<>();
        jdbc.query(
                STATED,
                row -> lines.computeIfAbsent(new UnitCode(row.getString("unit_code")), code -> new TreeMap<>())
                        .put(row.getObject("valid_from", LocalDate.class), Stated.of(row)),
                texts(zones),
                moment.day(),
                moment.known());
        Map<UnitCode, Map<LocalDate, Evidence>> shown = evidence.of(zones, moment.known());
        Map<UnitCode, List<Enlargement>> found = new HashMap<>();
        lines.forEach((code, line) -> found.put(code, along(line, shown.getOrDefault(code, Map.of()))));
        return found;
    }

    /** The enlargements along a line, with what is shown for their days. */
    static List<Enlargement> of(NavigableMap<LocalDate, Situation> line, Map<LocalDate, Evidence> shown) {
        NavigableMap<LocalDate, Stated> stated = new TreeMap<>();
        line.forEach((day, is) -> {
            if (is.isThere()) {
                stated.put(day, Stated.of(is.attributes()));
            }
        });
        return along(stated, shown);
    }

    /** An area that is not stated leaves the one before: who leaves it out and then states more has enlarged the zone. */
    private static List<Enlargement> along(NavigableMap<LocalDate, Stated> line, Map<LocalDate, Evidence> shown) {
        List<Enlargement> found = new ArrayList<>();
        BigDecimal area = null;
        LandUse land = null;
        for (Map.Entry<LocalDate, Stated> next : line.entrySet()) {
            BigDecimal areaHa = next.getValue().areaHa();
            if (area != null && areaHa != null && areaHa.compareTo(area) > 0) {
                found.add(new Enlargement(next.getKey(), area, areaHa, land, shown.get(next.getKey())));
            }
            area = areaHa == null ? area : areaHa;
            land = next.getValue().land();
        }
        return found;
    }

    private static String[] texts(Collection<UnitCode> zones) {
        return zones.stream().map(UnitCode::value).toArray(String[]::new);
    }
}
