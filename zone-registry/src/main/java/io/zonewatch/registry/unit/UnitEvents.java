package io.zonewatch.registry.unit;

import io.quarkus.arc.All;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What others learn of units: the whole state after every change, and the change itself as a fact that is kept for ever. */
@ApplicationScoped
class UnitEvents {

    private static final String STATES = "zonewatch.registry.units.v1";
    private static final String FACTS = "zonewatch.registry.facts.v1";
    private static final String STATE = "io.zonewatch.registry.unit.v1";
    private static final String REGISTERED = "io.zonewatch.registry.unit-registered.v1";
    private static final String CHANGED = "io.zonewatch.registry.unit-changed.v1";

    private final Outbox outbox;

    private final List<StateContribution> contributions;

    @Inject
    UnitEvents(Outbox outbox, @All List<StateContribution> contributions) {
        this.outbox = outbox;
        this.contributions = contributions;
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

    /** The state alone: the feature that changed what belongs to the unit tells the fact. */
    void touched(Unit unit) {
        state(unit);
    }

    private void state(Unit unit) {
        String code = unit.code().value();
        UnitState state = UnitState.of(unit, contributed(unit.code()));
        outbox.append(new OutgoingEvent(STATES, code, code, STATE, code, unit.sequence(), state));
    }

    private Map<String, Object> contributed(UnitCode unit) {
        Map<String, Object> members = new TreeMap<>();
        for (StateContribution contribution : contributions) {
            Object value = contribution.of(List.of(unit)).get(unit);
            if (value != null) {
                members.put(contribution.member(), value);
            }
        }
        return members;
    }

    private void fact(String type, Unit unit, List<String> changed) {
        String code = unit.code().value();
        Ground ground = unit.latest().ground();
        Fact fact = new Fact(code, ground.validFrom(), ground.documentNumber(), ground.reason(), changed);
        outbox.append(new OutgoingEvent(FACTS, code, code, type, code, null, fact));
    }
}
