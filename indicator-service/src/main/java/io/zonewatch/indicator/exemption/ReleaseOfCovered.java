package io.zonewatch.indicator.exemption;

import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.obligation.Act;
import io.zonewatch.indicator.obligation.ActJournal;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.Sweep;
import io.zonewatch.indicator.obligation.WhenOwed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Releases what becomes owed within the term of an exemption: what is generated only then, and a report that waited for a decision when it
 * was granted and is returned.
 */
@ApplicationScoped
class ReleaseOfCovered implements WhenOwed {

    private final ExemptionStore store;
    private final ActJournal acts;
    private final Sweep sweep;
    private final Moments moments;

    @Inject
    ReleaseOfCovered(ExemptionStore store, ActJournal acts, Sweep sweep, Moments moments) {
        this.store = store;
        this.acts = acts;
        this.sweep = sweep;
        this.moments = moments;
    }

    @Override
    public void owed(List<String> obligations) {
        for (ExemptionStore.Covered covered : store.covered(obligations)) {
            Exemption exemption = covered.exemption();
            List<String> one = List.of(covered.obligation());
            acts.record(
                    one,
                    moments.now(),
                    new ActJournal.Ground(
                            Act.Kind.EXEMPTED,
                            exemption.grantedBy(),
                            exemption.reason(),
                            exemption.documentNumber(),
                            null,
                            exemption.id()));
            sweep.change("obligation.exempted", exemption.reason(), one, Obligation::exempt);
        }
    }
}
