package io.zonewatch.indicator.precomputed;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.obligation.State;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What a unit owes by a form within some time, and the figures of it that count. */
@ApplicationScoped
class SourceReports {

    private final Jdbc jdbc;

    @Inject
    SourceReports(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A report that is owed.
     *
     * @param revision that counts, or null
     * @param figures of that revision, by indicator and part
     */
    record Owed(String obligation, State state, Integer revision, Map<String, Map<String, Figure>> figures) {}

    private record Row(
            Period period,
            String obligation,
            State state,
            Integer revision,
            String indicator,
            String part,
            Figure figure) {}

    /** By period, those that end on one of the days. The revision that counts of what is accepted is its latest where no other is named. */
    Map<Period, Owed> of(UnitCode unit, String form, LocalDate from, LocalDate to, Collection<String> indicators) {
        Map<Period, Owed> owed = new HashMap<>();
        jdbc.query(
                        """
                        select o.period, o.id, o.state, coalesce(o.accepted_revision, o.revision) as counts,
                          c.indicator, c.part, c.status, c.value
                        from obligation o left join cell c on c.obligation = o.id and o.state = 'ACCEPTED'
                          and c.revision = coalesce(o.accepted_revision, o.revision) and c.indicator = any(?)
                        where o.unit = ? and o.form = ? and o.period_end >= ? and o.period_end <= ?
                        """,
                        row -> new Row(
                                Period.parse(row.getString("period")),
                                row.getString("id"),
                                State.valueOf(row.getString("state")),
                                row.getObject("counts", Integer.class),
                                row.getString("indicator"),
                                row.getString("part"),
                                row.getString("status") == null
                                        ? null
                                        : new Figure(
                                                FigureStatus.valueOf(row.getString("status")),
                                                row.getBigDecimal("value"))),
                        indicators.toArray(String[]::new),
                        unit,
                        form,
                        from,
                        to)
                .forEach(row -> add(owed, row));
        return owed;
    }

    private static void add(Map<Period, Owed> owed, Row row) {
        Owed report = owed.computeIfAbsent(
                row.period(), period -> new Owed(row.obligation(), row.state(), row.revision(), new HashMap<>()));
        if (row.figure() != null) {
            report.figures()
                    .computeIfAbsent(row.indicator(), indicator -> new HashMap<>())
                    .put(row.part(), row.figure());
        }
    }
}
