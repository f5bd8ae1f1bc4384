package io.zonewatch.registry.unit.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.registry.bulk.Column;
import io.zonewatch.registry.bulk.Row;
import io.zonewatch.registry.unit.UnitKind;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Makes whole what is left of a row, so that the rules for the cells that are there are reached. */
@ApplicationScoped
class PlausibleUnits {

    /** Texts that no rule compares with anything. */
    private static final Set<String> UNCOMPARED = Set.of("nameZh", "nameEn", "documentNumber", "reason");

    private final VisibleUnits visible;
    private final BusinessClock clock;

    @Inject
    PlausibleUnits(VisibleUnits visible, BusinessClock clock) {
        this.visible = visible;
        this.clock = clock;
    }

    /**
     * The row's content with what it lacks: some text, a day from which it can hold, a justification (what the policy finds follows
     * from all cells, so nothing is found), and for what has a type, that it is a zone. A primary industry is left out with the
     * leading ones, among which it would have to be.
     */
    ObjectNode content(Row row, List<Column> columns) {
        ObjectNode content = row.content().deepCopy();
        columns.stream()
                .filter(column -> row.lacks(column.name()) && UNCOMPARED.contains(column.name()))
                .forEach(column -> column.putAny(content));
        content.put("justification", "-");
        if (row.lacks("validFrom")) {
            content.put("validFrom", possibleDay(row).toString());
        }
        if (row.lacks("kind") && content.hasNonNull("type")) {
            content.put("kind", UnitKind.ZONE.name());
        }
        return row.lacks("leadingIndustries") ? content.without(List.of("primaryIndustry")) : content;
    }

    /** Today, or the day after the latest version of a known unit began, if that is later. */
    private LocalDate possibleDay(Row row) {
        LocalDate today = clock.today();
        return visible.find(row.text("code"))
                .map(unit -> unit.latest().validFrom().plusDays(1))
                .filter(today::isBefore)
                .orElse(today);
    }
}
