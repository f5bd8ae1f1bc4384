package io.zonewatch.assessment.progress;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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

    /** The checkpoints that there was a warning of in the latest fully covered period that ended before the day. */
    Set<LocalDate> raisedBefore(String plan, String target, LocalDate day) {
        return Set.copyOf(jdbc.query("""
                        select checkpoint from prospect where plan = ? and target = ? and raised and period_end = (
                          select max(period_end) from progress where plan = ? and target = ? and not provisional and period_end < ?)
                        """, row -> row.getObject(1, LocalDate.class), plan, target, plan, target, day));
    }

    void clear() {
        jdbc.update("delete from prospect");
    }
}
