package io.zonewatch.notification.preference;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.notification.ladder.StepKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Shows and changes what people ask for: the caller, or whoever was written to and unsubscribes. */
@ApplicationScoped
public class PreferenceService {

    private final PreferenceStore store;
    private final WorkingHours hours;
    private final Event<PreferencesChanged> changed;
    private final AuditTrail audit;
    private final Caller caller;

    @Inject
    PreferenceService(
            PreferenceStore store,
            WorkingHours hours,
            Event<PreferencesChanged> changed,
            AuditTrail audit,
            Caller caller) {
        this.store = store;
        this.hours = hours;
        this.changed = changed;
        this.audit = audit;
        this.caller = caller;
    }

    /** Preferences and their version, 0 while nothing was asked for. */
    record Mine(int version, Preferences preferences) {}

    /** What the caller asks for. */
    @Transactional
    Mine find() {
        return mine(person());
    }

    /**
     * Puts the caller's preferences in force: times, and what is switched off, for all that waits too, the rest for what is decided from now on. The
     * same again changes nothing.
     *
     * @throws Problem preferences-invalid; precondition-required or precondition-failed
     */
    @Transactional
    Mine put(String ifMatch, Preferences preferences) {
        String sub = person();
        PreferencesRules.check(preferences, hours);
        store.lock(sub);
        Mine before = mine(sub);
        Precondition.require(ifMatch, before.version());
        return replace(sub, before, preferences, "preference.put");
    }

    /** The kinds that somebody has switched off. */
    public Set<StepKind> switchedOff(String sub) {
        return Set.copyOf(mine(sub).preferences().switchedOff());
    }

    /** Switches kinds off for somebody, in the current transaction; what is off stays so. */
    public void switchOff(String sub, Set<StepKind> kinds) {
        store.lock(sub);
        Mine before = mine(sub);
        replace(sub, before, before.preferences().without(kinds), "preference.unsubscribed");
    }

    private Mine replace(String sub, Mine before, Preferences preferences, String action) {
        if (before.preferences().equals(preferences)) {
            return before;
        }
        PreferenceStore.Kept kept = store.put(sub, preferences);
        changed.fire(new PreferencesChanged(sub));
        audit.record(new AuditEntry(
                action, "preference", Long.toString(kept.id()), null, before.preferences(), preferences, null));
        return new Mine(kept.version(), preferences);
    }

    private Mine mine(String sub) {
        return store.find(sub)
                .map(kept -> new Mine(kept.version(), kept.preferences()))
                .orElse(new Mine(0, Preferences.NONE));
    }

    /** The caller; a person's preferences are for whatever units there are, but claims that cannot be read are nobody's. */
    private String person() {
        caller.scope();
        return caller.sub();
    }
}
