package io.zonewatch.assessment.progress;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Prospects of all targets that warn. Part of the read model. */
@ApplicationScoped
class ProspectTable {

    private final Jdbc jdbc;

    @Inject
    ProspectTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String plan, String target, List<Prospect> prospects) {
        jdbc.batch(
                "insert into prospect (plan, target, checkpoint, period, period_end, missing, raised)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                prospects.stream()
                        .map(prospect -> new Object[] {
                            plan,
                            target,
                            prospect.checkpoint(),
                            prospect.period(),
                            prospect.period().end(),
                            prospect.missing(),
                            prospect.raised()
                        })
                        .toList());
    }

    void dropFrom(String plan, String target, LocalDate day) {
        jdbc.update("delete from prospect where plan = ? and target = ? and period_end >= ?", plan, target, day);
    }

    /** Whether there was a warning in the latest period that ended before the day. */
    boolean raisedBefore(String plan, String target, LocalDate checkpoint, LocalDate day) {
        return jdbc.queryOne("""
                        select raised from prospect where plan = ? and target = ? and checkpoint = ? and period_end < ?
                        order by period_end desc limit 1
                        """, row -> row.getBoolean(1), plan, target, checkpoint, day)
                .orElse(false);
    }

    void clear() {
        jdbc.update("delete from prospect");
    }
}
