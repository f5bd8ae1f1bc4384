package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells, without evaluating anything, whether what is kept of a period is what was known of it at an instant. A report of the same form by a unit of another scope
 * counts as well: then the period is evaluated, and comes to the same.
 */
@ApplicationScoped
class ThenTable {

    private final Jdbc jdbc;

    @Inject
    ThenTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every period of which something is kept, or of a single one if it is given. */
    Map<Period, Then> of(Placed placed, Period only, Instant asOf) {
        String form = placed.target().form();
        return jdbc
                .query(
                        """
                        select p.period,
                          exists (select 1 from accepted_report a
                            where a.form = ? and a.period = p.period and a.accepted_at <= ?),
                          exists (select 1 from unnest(p.reads) r
                            join accepted_report a on a.form = ? and a.period = r and a.accepted_at > ?)
                        from progress p where p.plan = ? and p.target = ? and (?::text is null or p.period = ?)
                        """,
                        row -> Map.entry(Period.parse(row.getString(1)), then(row.getBoolean(2), row.getBoolean(3))),
                        form,
                        asOf,
                        form,
                        asOf,
                        placed.plan(),
                        placed.target().code(),
                        only,
                        only)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Then then(boolean begun, boolean more) {
        if (!begun) {
            return Then.NOTHING;
        }
        return more ? Then.ANOTHER : Then.THE_SAME;
    }
}
