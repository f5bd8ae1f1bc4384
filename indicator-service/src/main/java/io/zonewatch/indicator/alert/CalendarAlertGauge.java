package io.zonewatch.indicator.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many years are missed now, as metric {@code zonewatch_calendar_alerts_open}: counted when it is read, so all replicas say the same. */
@ApplicationScoped
class CalendarAlertGauge implements MeterBinder {

    private final AlertStore store;

    @Inject
    CalendarAlertGauge(AlertStore store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zonewatch.calendar.alerts.open", store, AlertStore::openYears)
                .description("Years whose working calendar obligations wait for")
                .register(registry);
    }
}
