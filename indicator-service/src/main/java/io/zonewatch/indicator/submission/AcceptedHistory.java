package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.validation.Accepted;
import io.zonewatch.indicator.validation.History;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The figures that count, from the tables of what was reported. */
@ApplicationScoped
class AcceptedHistory implements History {

    private final Jdbc jdbc;

    @Inject
    AcceptedHistory(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Until every row has it, the revision that counts is the latest of what was accepted. */
    @Override
    public List<Accepted> values(UnitCode unit, LocalDate after, Period before, Collection<String> indicators) {
        return jdbc.query(
                """
                select o.period, c.indicator, nullif(c.part, ''), c.value, o.id, c.revision
                from obligation o
                join cell c on c.obligation = o.id and c.revision = coalesce(o.accepted_revision, o.revision)
                where o.unit = ? and o.frequency = ? and o.state = 'ACCEPTED' and o.period_end > ? and o.period_end < ?
                  and c.status = 'REPORTED' and c.indicator = any(?)
                order by o.period_end, o.accepted_at
                """,
                row -> new Accepted(
                        Period.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getInt(6)),
                unit,
                before.frequency(),
                after,
                before.end(),
                indicators.toArray(String[]::new));
    }
}
