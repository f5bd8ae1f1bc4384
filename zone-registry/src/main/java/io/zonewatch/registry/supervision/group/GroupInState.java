package io.zonewatch.registry.supervision.group;

import io.zonewatch.registry.unit.UnitPart;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The group in the published state of the unit it belongs to: its whole line, since a group that begins later is known before. */
@ApplicationScoped
class GroupInState implements UnitPart {

    private final GroupStore store;

    @Inject
    GroupInState(GroupStore store) {
        this.store = store;
    }

    @Override
    public String member() {
        return "supervisionGroup";
    }

    @Override
    public Set<UnitCode> hold(Collection<UnitCode> units) {
        String owner = store.head(false).unit();
        return units.stream().filter(unit -> !unit.value().equals(owner)).collect(Collectors.toSet());
    }

    @Override
    public List<PublishedGroup> of(UnitCode unit) {
        return store.line(unit).stream().map(PublishedGroup::of).toList();
    }
}
