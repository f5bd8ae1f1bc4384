package io.zonewatch.registry.policy.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.policy.rule.Enlargement;
import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.LandUse;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The last time that zones were given more land: two seeks for each, in one query. */
@ApplicationScoped
class Enlargements {

    private static final String LAST = """
            select asked.code, last.valid_from, last.evidence,
                   before.approved_area_ha, before.industry_ha, before.housing_ha, before.public_facilities_ha
            from unnest(?::text[]) as asked (code)
            cross join lateral (
              select c.valid_from, c.evidence from unit_command c
              where c.unit_code = asked.code and c.command in ('EXPAND', 'CHANGE') and 'approvedAreaHa' = any (c.changed)
                and c.valid_from <= ? and c.recorded_at <= ?
              order by c.valid_from desc, c.sequence desc limit 1) last
            cross join lateral (
              select v.approved_area_ha, v.industry_ha, v.housing_ha, v.public_facilities_ha from unit_version v
              where v.unit_code = asked.code and v.valid_from < last.valid_from and v.recorded_at <= ?
              order by v.valid_from desc, v.sequence desc limit 1) before
            where before.approved_area_ha is not null
            """;

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    Enlargements(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** The last enlargement of each zone by a day, as known then; zones without one are left out. */
    Map<UnitCode, Enlargement> last(Collection<UnitCode> zones, Moment moment) {
        Map<UnitCode, Enlargement> last = new HashMap<>();
        jdbc.query(
                LAST,
                row -> last.put(new UnitCode(row.getString("code")), read(row)),
                zones.stream().map(UnitCode::value).toArray(String[]::new),
                moment.day(),
                moment.known(),
                moment.known());
        return last;
    }

    private Enlargement read(ResultSet row) throws SQLException {
        BigDecimal industry = row.getBigDecimal("industry_ha");
        return new Enlargement(
                row.getObject("valid_from", LocalDate.class),
                row.getBigDecimal("approved_area_ha"),
                industry == null
                        ? null
                        : new LandUse(
                                industry, row.getBigDecimal("housing_ha"), row.getBigDecimal("public_facilities_ha")),
                evidence(row.getString("evidence")));
    }

    private Evidence evidence(String json) {
        try {
            return json == null ? null : mapper.readValue(json, Evidence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored evidence cannot be read", e);
        }
    }
}
