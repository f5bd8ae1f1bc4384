package io.zonewatch.indicator.obligation;

import io.quarkus.arc.All;
import io.zonewatch.indicator.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What was exempt by itself, because of what was known of a unit or asked by a form, is owed again by itself. */
@ApplicationScoped
class Reinstating {

    private final Sweep sweep;
    private final FirstLines lines;
    private final ActJournal acts;
    private final List<WhenOwed> after;
    private final Moments moments;

    @Inject
    Reinstating(Sweep sweep, FirstLines lines, ActJournal acts, @All List<WhenOwed> after, Moments moments) {
        this.sweep = sweep;
        this.lines = lines;
        this.acts = acts;
        this.after = after;
        this.moments = moments;
    }

    /** Obligations whose rows the current transaction has locked; an exemption that was granted for them meanwhile holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    void owedAgain(List<String> locked) {
        if (locked.isEmpty()) {
            return;
        }
        acts.record(locked, moments.now(), ActJournal.Ground.following(Act.Kind.REINSTATED));
        sweep.change(
                "obligation.reinstated",
                locked,
                (obligation, now) -> obligation.reinstate(now, lines.of(obligation, now)));
        after.forEach(feature -> feature.owed(locked));
    }
}
