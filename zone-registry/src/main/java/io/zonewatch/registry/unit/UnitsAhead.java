package io.zonewatch.registry.unit;

import io.quarkus.arc.All;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * Many units that one transaction is about to change: kept from other changes in the order of their codes, so that two such
 * transactions never wait for each other, and read by a few queries, however many they are.
 */
@ApplicationScoped
public class UnitsAhead {

    private final UnitTable table;
    private final HeldUnits held;
    private final List<UnitPart> parts;

    @Inject
    UnitsAhead(UnitTable table, HeldUnits held, @All List<UnitPart> parts) {
        this.table = table;
        this.held = held;
        this.parts = parts;
    }

    /** Keeps those of the codes that units have from other changes, until the end of the transaction; whoever asks. */
    public void hold(Collection<String> codes) {
        List<String> wellFormed =
                codes.stream().filter(Codes::isUnit).distinct().sorted().toList();
        table.hold(wellFormed);
        List<UnitCode> units = wellFormed.stream().map(UnitCode::new).toList();
        parts.forEach(part -> held.putWithout(part, part.hold(units)));
    }
}
