package io.zonewatch.registry.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What others learn of units: the whole state after every change, and the change itself as a fact that is kept for ever. */
@ApplicationScoped
class UnitEvents {

    private static final String STATES = "zonewatch.registry.units.v1";
    private static final String FACTS = "zonewatch.registry.facts.v1";
    private static final String STATE = "io.zonewatch.registry.unit.v1";

    private final Outbox outbox;

    @Inject
    UnitEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * A fact about a unit.
     *
     * @param validTo the day from which it holds no longer; only of a correction that has an end
     * @param changed names of the attributes given or changed
     * @param into the unit that it went into; only of a merger
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fact(
            String unit,
            LocalDate validFrom,
            LocalDate validTo,
            String documentNumber,
            String reason,
            List<String> changed,
            String into) {}

    /** Tells what was done. */
    void fact(Unit unit, Entry entry, List<String> changed) {
        String code = unit.code().value();
        String into =
                entry.command() == CommandKind.MERGE ? unit.latest().situation().mergedInto() : null;
        Ground ground = entry.ground();
        Fact fact = new Fact(
                code, ground.validFrom(), entry.validTo(), ground.documentNumber(), ground.reason(), changed, into);
        outbox.append(new OutgoingEvent(FACTS, code, code, entry.command().factType(), code, null, fact));
    }

    /** Tells what the unit is now, with its parts by member. */
    void state(Unit unit, Map<String, Object> parts) {
        String code = unit.code().value();
        UnitState state = UnitState.of(unit, parts);
        outbox.append(new OutgoingEvent(STATES, code, code, STATE, code, unit.sequence(), state));
    }
}
