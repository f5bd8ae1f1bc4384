package io.zonewatch.registry.policy;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.time.Instant;
import java.util.List;

/**
 * The rules that were known at an instant, as the transaction first saw them: read once, however many changes it judges, since
 * no version ever changes.
 */
@TransactionScoped
public class RuleBook {

    private final RuleSetTable table;
    private final RuleReading reading;
    private List<Recorded> all;

    @Inject
    RuleBook(RuleSetTable table, RuleReading reading) {
        this.table = table;
        this.reading = reading;
    }

    private record Recorded(Instant at, RuleSet set) {}

    /** All versions of all sets that were recorded by then. */
    public RuleSets known(Instant known) {
        if (all == null) {
            all = table.all().stream()
                    .map(view -> new Recorded(view.recordedAt().toInstant(), reading.read(view.set())))
                    .toList();
        }
        return new RuleSets(all.stream()
                .filter(one -> !one.at().isAfter(known))
                .map(Recorded::set)
                .toList());
    }
}
