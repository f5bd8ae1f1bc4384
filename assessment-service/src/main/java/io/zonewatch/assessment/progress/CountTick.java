package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Touched;
import io.zonewatch.assessment.observation.Watcher;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Nobody sends anything when a quarter is over, so the registry is counted anew then; what it tells later is counted when it comes. */
@ApplicationScoped
class CountTick implements Tick {

    private final Jdbc jdbc;
    private final BusinessClock clock;
    private final Watcher watcher;

    @Inject
    CountTick(Jdbc jdbc, BusinessClock clock, Watcher watcher) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.watcher = watcher;
    }

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public Optional<Instant> nextDue() {
        boolean counting = jdbc.queryOne("select 1 from target where form is null limit 1", row -> true)
                .isPresent();
        return counting
                ? Optional.of(ReportingZone.instantOf(nextEnd().plusDays(1), LocalTime.MIDNIGHT))
                : Optional.empty();
    }

    @Override
    @Transactional
    public void run() {
        watcher.touched(new Touched.Counts());
        jdbc.update("""
                insert into counted_through (day) values (?)
                on conflict (one) do update set day = greatest(counted_through.day, excluded.day)
                """, lastEnd());
    }

    /** The end of the quarter to be counted next: the first one not counted yet, but none before the last. */
    private LocalDate nextEnd() {
        return jdbc.queryOne("select day from counted_through", row -> row.getObject(1, LocalDate.class))
                .map(day -> Period.of(Frequency.QUARTERLY, day.plusDays(1)).end())
                .orElseGet(this::lastEnd);
    }

    private LocalDate lastEnd() {
        return Period.of(Frequency.QUARTERLY, clock.today()).previous().end();
    }
}
