package io.zonewatch.indicator.alert;

import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.obligation.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The years that are missed, derived from the obligations that bear the mark: said when a year begins to be missed and when a form begins or
 * ceases to wait for it, and taken back when nothing waits any more, be it that the year was published or that nothing is owed.
 */
@ApplicationScoped
class CalendarAlerts {

    private static final Logger LOG = Logger.getLogger(CalendarAlerts.class);

    private final AlertStore store;
    private final Outbox outbox;
    private final Caller caller;
    private final Moments moments;

    @Inject
    CalendarAlerts(AlertStore store, Outbox outbox, Caller caller, Moments moments) {
        this.store = store;
        this.outbox = outbox;
        this.caller = caller;
        this.moments = moments;
    }

    /** The open alerts with what waits in the caller's scope, by year; a year for which nothing waits there is none. */
    @Transactional
    Page<CalendarAlert> list(Paging paging) {
        int after = paging.after(Integer::valueOf).orElse(0);
        Scope.Condition scope = caller.scope().on(Obligation.OWNER, "o.division");
        List<CalendarAlert> rows = store.waiting(scope).stream()
                .filter(alert -> alert.year() > after)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.cut(rows, paging, alert -> Integer.toString(alert.year()));
    }

    /** Whether what is said is not what is. */
    @Transactional
    boolean behind() {
        return !store.open().equals(store.missed());
    }

    /** Opens, amends and closes alerts; of several replicas one after the other, and the second finds nothing to say. */
    @Transactional
    void settle() {
        store.hold();
        Instant now = moments.now();
        Map<Integer, Set<String>> missed = store.missed();
        Map<Integer, Set<String>> open = store.open();
        missed.forEach((year, forms) -> {
            if (!forms.equals(open.get(year))) {
                open(year, forms, now);
            }
        });
        new TreeSet<>(open.keySet())
                .stream().filter(year -> !missed.containsKey(year)).forEach(year -> close(year, now));
    }

    private void open(int year, Set<String> forms, Instant now) {
        AlertStore.Kept kept = store.open(year, forms, now);
        CalendarAlert alert = store.alert(year, kept.openedAt());
        LOG.warnf(
                "calendar missing year=%d obligations=%d forms=%s",
                year,
                alert.obligations(),
                alert.forms().stream().map(CalendarAlert.Waiting::form).collect(Collectors.joining(",")));
        outbox.append(AlertEvents.of(alert, null, kept.sequence()));
    }

    private void close(int year, Instant now) {
        AlertStore.Kept kept = store.close(year, now);
        OffsetDateTime since = Moments.offset(kept.openedAt());
        LOG.infof("calendar no longer missing year=%d", year);
        outbox.append(
                AlertEvents.of(new CalendarAlert(year, since, 0, List.of()), Moments.offset(now), kept.sequence()));
    }
}
