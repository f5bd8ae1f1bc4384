package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.registry.supervision.ActStore;
import io.zonewatch.registry.unit.UnitPart;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** The meetings in the published state of the units that call them. */
@ApplicationScoped
class MeetingsInState implements UnitPart {

    private final ActStore store;

    @Inject
    MeetingsInState(ActStore store) {
        this.store = store;
    }

    @Override
    public String member() {
        return "meetings";
    }

    @Override
    public Set<UnitCode> hold(Collection<UnitCode> units) {
        return store.without(Meeting.MEETINGS, units);
    }

    @Override
    public Object of(UnitCode unit) {
        return store.of(Meeting.MEETINGS, unit).stream()
                .map(PublishedMeeting::of)
                .toList();
    }
}
