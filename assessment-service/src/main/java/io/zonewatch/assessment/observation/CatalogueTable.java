package io.zonewatch.assessment.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.IndicatorTotal;
import io.zonewatch.reporting.formula.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Published catalogues: which formula holds for which period. */
@ApplicationScoped
class CatalogueTable {

    private static final String YEAR_TO_DATE = "YEAR_TO_DATE";

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    CatalogueTable(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * Keeps the state if it is newer.
     *
     * @throws UnreadableEvent if a formula is none
     */
    Optional<Touched> take(CatalogueState catalogue, long sequence) {
        LocalDate lastDay =
                catalogue.validTo() == null ? null : catalogue.validTo().end();
        int newer = jdbc.update(
                """
                insert into catalogue (version, sequence, first_day, last_day) values (?, ?, ?, ?)
                on conflict (version) do update
                set sequence = excluded.sequence, first_day = excluded.first_day, last_day = excluded.last_day
                where excluded.sequence > catalogue.sequence
                """, catalogue.version(), sequence, catalogue.validFrom().start(), lastDay);
        if (newer == 0) {
            return Optional.empty();
        }
        jdbc.update("delete from indicator where catalogue = ?", catalogue.version());
        jdbc.batch(
                "insert into indicator (catalogue, code, unit, decimals, formula, time_basis) values (?, ?, ?, ?, ?, ?)",
                catalogue.indicators().stream()
                        .map(indicator -> new Object[] {
                            catalogue.version(),
                            indicator.code(),
                            indicator.unit(),
                            indicator.decimals(),
                            readable(indicator),
                            indicator.timeBasis()
                        })
                        .toList());
        return Optional.of(new Touched.Catalogues());
    }

    /** The indicator by the catalogue in force at the period's end; of several the highest version. A reported indicator is the zones' total. */
    Optional<IndicatorRule> rule(String indicator, Period period) {
        return jdbc.queryOne("""
                select i.unit, i.decimals, i.formula, i.time_basis from catalogue c join indicator i on i.catalogue = c.version
                where i.code = ? and c.first_day <= ? and (c.last_day is null or c.last_day >= ?)
                order by c.version desc limit 1
                """, row -> rule(indicator, row), indicator, period.end(), period.end());
    }

    boolean has(String indicator) {
        return jdbc.queryOne("select 1 from indicator where code = ? limit 1", row -> true, indicator)
                .isPresent();
    }

    void clear() {
        jdbc.update("delete from indicator");
        jdbc.update("delete from catalogue");
    }

    private IndicatorRule rule(String indicator, ResultSet row) throws SQLException {
        String formula = row.getString(3);
        return new IndicatorRule(
                row.getString(1),
                row.getInt(2),
                formula == null ? new IndicatorTotal(indicator, Scope.ZONES) : formula(formula),
                YEAR_TO_DATE.equals(row.getString(4)));
    }

    private String readable(CatalogueState.Indicator indicator) {
        if (indicator.formula() == null || indicator.formula().isNull()) {
            return null;
        }
        String formula = indicator.formula().toString();
        formula(formula);
        return formula;
    }

    private Formula formula(String json) {
        try {
            return mapper.readValue(json, Formula.class);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("not a formula this service knows", e);
        }
    }
}
