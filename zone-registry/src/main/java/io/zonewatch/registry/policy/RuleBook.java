package io.zonewatch.registry.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The rules that were known at an instant. */
@ApplicationScoped
public class RuleBook {

    private final RuleSetTable table;
    private final RuleReading reading;

    @Inject
    RuleBook(RuleSetTable table, RuleReading reading) {
        this.table = table;
        this.reading = reading;
    }

    /** All versions of all sets that were recorded by then. */
    public RuleSets known(Instant known) {
        return new RuleSets(table.known(known).stream().map(reading::read).toList());
    }
}
