package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;

/** Reads acts at a moment, with those of the units they concern that the caller's scope held then. */
@ApplicationScoped
public class ActReading {

    private final ActStore store;
    private final ActList list;
    private final ConcernedUnits units;
    private final BusinessClock clock;

    @Inject
    ActReading(ActStore store, ActList list, ConcernedUnits units, BusinessClock clock) {
        this.store = store;
        this.list = list;
        this.units = units;
        this.clock = clock;
    }

    /** How a caller is shown an act. */
    @FunctionalInterface
    public interface Showing<T extends Act<?>, V> {

        /**
         * The act as it is on a day.
         *
         * @param visible codes of the units that exist for the caller
         */
        V on(LocalDate day, Kept<T> kept, Set<String> visible);
    }

    /**
     * An act as it is at a moment.
     *
     * @throws io.zonewatch.chassis.problem.Problem not-found
     */
    @Transactional
    public <T extends Act<?>, V> V get(ActKind<T> kind, String id, Moment moment, Showing<T, V> showing) {
        return show(store.get(kind, id, moment.known()), moment, showing);
    }

    /** The acts that concern units in the caller's scope, as they are at a moment. */
    @Transactional
    public <T extends Act<?>, V> Page<V> list(
            ActKind<T> kind, ActFilter filter, Moment moment, Paging paging, Showing<T, V> showing) {
        Page<Kept<T>> page = list.page(kind, filter, moment, paging);
        Set<String> visible = units.among(page.items(), moment);
        return new Page<>(
                page.items().stream()
                        .map(kept -> showing.on(moment.day(), kept, visible))
                        .toList(),
                page.next());
    }

    /** An act that was just led on, as it is today. */
    @Transactional
    public <T extends Act<?>, V> V today(Kept<T> kept, Showing<T, V> showing) {
        return show(kept, new Moment(clock.today(), Moment.EVERYTHING), showing);
    }

    private <T extends Act<?>, V> V show(Kept<T> kept, Moment moment, Showing<T, V> showing) {
        return showing.on(moment.day(), kept, units.require(kept.act(), moment));
    }
}
