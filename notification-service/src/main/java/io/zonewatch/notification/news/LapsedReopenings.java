package io.zonewatch.notification.news;

import io.zonewatch.notification.ladder.KnownNews;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Matters.Matter;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.obligation.ReopeningApplied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Tells that a reopening 重新开放 has lapsed and nothing was submitted. Its two lines are one, so no step that comes after a due time is ever said of it: once
 * it is due it is locked. The matter is told in the obligation's round, and is over once that is reopened again, or nothing is owed.
 */
@ApplicationScoped
class LapsedReopenings implements KnownNews {

    /** The ladder by which it is told. */
    static final String KIND = "NEWS-REOPENING-LAPSED";

    private final Matters matters;

    @Inject
    LapsedReopenings(Matters matters) {
        this.matters = matters;
    }

    @Override
    public boolean knows(String form) {
        return KIND.equals(form);
    }

    void follow(@Observes ReopeningApplied applied) {
        Obligation reopened = applied.obligation();
        matters.put(
                new Matter(
                        KIND,
                        reopened.id(),
                        reopened.unit(),
                        reopened.formNames(),
                        reopened.period(),
                        applied.until(),
                        reopened.round(),
                        reopened.state() != ObligationState.CLOSED),
                reopened.sequence());
    }
}
