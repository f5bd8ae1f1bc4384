package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSets;
import io.zonewatch.indicator.validation.Accepted;
import io.zonewatch.indicator.validation.History;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures that count, from the tables of what was reported. */
@ApplicationScoped
class AcceptedHistory implements History {

    private final Jdbc jdbc;
    private final IndicatorSets catalogues;

    @Inject
    AcceptedHistory(Jdbc jdbc, IndicatorSets catalogues) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
    }

    private record Row(Accepted accepted, int catalogueVersion) {}

    /** Until every row has it, the revision that counts is the latest of what was accepted. */
    @Override
    public List<Accepted> values(UnitCode unit, LocalDate after, Period period, Collection<Indicator> indicators) {
        Map<String, Indicator> asked =
                indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        List<Row> rows = jdbc.query(
                """
                select o.period, c.indicator, nullif(c.part, ''), c.value, o.id, c.revision, s.catalogue_version
                from obligation o
                join submission s on s.obligation = o.id and s.revision = coalesce(o.accepted_revision, o.revision)
                join cell c on c.obligation = s.obligation and c.revision = s.revision
                where o.unit = ? and o.frequency = ? and o.state = 'ACCEPTED'
                  and o.period_end > ? and o.period_end <= ? and o.period_end <> ?
                  and c.status = 'REPORTED' and c.indicator = any(?)
                order by o.period_end, o.accepted_at
                """,
                AcceptedHistory::read,
                unit,
                period.frequency(),
                after,
                Period.year(period.year()).end(),
                period.end(),
                asked.keySet().toArray(String[]::new));
        return rows.stream()
                .filter(row -> isDefinedAs(asked.get(row.accepted().indicator()), row.catalogueVersion()))
                .map(Row::accepted)
                .toList();
    }

    private boolean isDefinedAs(Indicator asked, int catalogueVersion) {
        return catalogues
                .of(catalogueVersion)
                .find(asked.code())
                .filter(asked::definedAs)
                .isPresent();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new Accepted(
                        Period.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getInt(6)),
                row.getInt(7));
    }
}
