package io.zonewatch.indicator.alert;

import io.zonewatch.chassis.clock.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Says at once which year is missed, and that it no longer is. */
@ApplicationScoped
class CalendarAlertTick implements Tick {

    private final CalendarAlerts alerts;

    @Inject
    CalendarAlertTick(CalendarAlerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "calendar-alerts";
    }

    @Override
    public Optional<Instant> nextDue() {
        return alerts.behind() ? Optional.of(Instant.EPOCH) : Optional.empty();
    }

    @Override
    public void run() {
        alerts.settle();
    }
}
