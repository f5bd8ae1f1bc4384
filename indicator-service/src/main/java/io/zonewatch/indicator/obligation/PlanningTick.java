package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Keeps obligations generated ahead: due when a unit or a form came or changed, and when the horizon moves with the month.
 * From units of which only a part is known yet, as during a rebuild, nothing is concluded.
 */
@ApplicationScoped
class PlanningTick implements Tick {

    private final Jdbc jdbc;
    private final Planning planning;
    private final BusinessClock clock;
    private final ObligationSettings settings;
    private final Freshness freshness;

    @Inject
    PlanningTick(Jdbc jdbc, Planning planning, BusinessClock clock, ObligationSettings settings, Freshness freshness) {
        this.jdbc = jdbc;
        this.planning = planning;
        this.clock = clock;
        this.settings = settings;
        this.freshness = freshness;
    }

    @Override
    public String name() {
        return "obligations-ahead";
    }

    @Override
    public Optional<Instant> nextDue() {
        YearMonth month = YearMonth.from(clock.today());
        boolean behind = jdbc.queryOne(
                        """
                        select exists (select 1 from unit where not planned)
                          or exists (select 1 from form_version where planned_until is null or planned_until < ?)
                        """, row -> row.getBoolean(1), horizon(month).atDay(1))
                .orElse(false);
        if (behind) {
            return Optional.of(Instant.EPOCH);
        }
        return jdbc.queryOne(
                "select 1 from form_version limit 1",
                row -> ReportingZone.instantOf(month.plusMonths(1).atDay(1), LocalTime.MIDNIGHT));
    }

    @Override
    public void run() {
        YearMonth horizon = horizon(YearMonth.from(clock.today()));
        freshness.look().ifPresent(fresh -> {
            boolean more = true;
            while (more) {
                more = planning.nextForm(horizon, fresh) || planning.nextUnits(horizon, fresh);
            }
        });
    }

    private YearMonth horizon(YearMonth month) {
        return month.plusMonths(settings.horizonMonths());
    }
}
