package io.zonewatch.registry.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules that were known at an instant. */
@ApplicationScoped
public class RuleBook {

    private final RuleSetTable table;
    private final RuleReading reading;

    /** What was read: a version never changes, and every change of a unit is judged by all of them. */
    private final Map<RuleSetTable.Version, RuleSet> read = new ConcurrentHashMap<>();

    @Inject
    RuleBook(RuleSetTable table, RuleReading reading) {
        this.table = table;
        this.reading = reading;
    }

    /** All versions of all sets that were recorded by then. */
    public RuleSets known(Instant known) {
        return new RuleSets(table.known(known).stream()
                .map(version -> read.computeIfAbsent(version, this::read))
                .toList());
    }

    private RuleSet read(RuleSetTable.Version version) {
        return reading.read(
                table.find(version.code(), version.number()).orElseThrow().set());
    }
}
