package io.zonewatch.registry.unit;

import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What others learn of units: the whole state after every change, and the change itself as a fact that is kept for ever. */
@ApplicationScoped
class UnitEvents {

    private static final String STATES = "zonewatch.registry.units.v1";
    private static final String FACTS = "zonewatch.registry.facts.v1";
    private static final String STATE = "io.zonewatch.registry.unit.v1";
    private static final String REGISTERED = "io.zonewatch.registry.unit-registered.v1";
    private static final String CHANGED = "io.zonewatch.registry.unit-changed.v1";

    private final Outbox outbox;

    @Inject
    UnitEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A fact about a unit; {@code changed} names the attributes it gave or changed. */
    record Fact(String unit, LocalDate validFrom, String documentNumber, String reason, List<String> changed) {}

    void registered(Unit unit, List<String> given) {
        state(unit);
        fact(REGISTERED, unit, given);
    }

    void changed(Unit unit, List<String> changed) {
        state(unit);
        fact(CHANGED, unit, changed);
    }

    private void state(Unit unit) {
        String code = unit.code().value();
        outbox.append(new OutgoingEvent(STATES, code, code, STATE, code, unit.sequence(), UnitState.of(unit)));
    }

    private void fact(String type, Unit unit, List<String> changed) {
        String code = unit.code().value();
        Ground ground = unit.latest().ground();
        Fact fact = new Fact(code, ground.validFrom(), ground.documentNumber(), ground.reason(), changed);
        outbox.append(new OutgoingEvent(FACTS, code, code, type, code, null, fact));
    }
}
