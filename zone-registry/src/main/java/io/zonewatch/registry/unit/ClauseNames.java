package io.zonewatch.registry.unit;

import io.zonewatch.registry.unit.ChangeReview.Finding;

/** What the policy calls its clauses, in both languages: findings that were kept by an earlier version have theirs in Chinese alone. */
public interface ClauseNames {

    /** The finding with its clause in English, as far as a rule that was ever recorded names the clause so; else as it was kept. */
    Finding completed(Finding kept);
}
