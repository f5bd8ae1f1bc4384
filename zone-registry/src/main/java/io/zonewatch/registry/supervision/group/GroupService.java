package io.zonewatch.registry.supervision.group;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.supervision.ConcernedUnits;
import io.zonewatch.registry.supervision.Fact;
import io.zonewatch.registry.supervision.OfficialNames;
import io.zonewatch.registry.supervision.SupervisionFault;
import io.zonewatch.registry.supervision.SupervisionProblem;
import io.zonewatch.registry.supervision.SupervisionRecord;
import io.zonewatch.registry.unit.KnowledgeTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sets the group up, changes it, reads it. */
@ApplicationScoped
class GroupService {

    private final GroupStore store;
    private final ConcernedUnits units;
    private final SupervisionRecord record;
    private final OfficialNames names;
    private final BusinessClock clock;

    @Inject
    GroupService(
            GroupStore store,
            ConcernedUnits units,
            SupervisionRecord record,
            OfficialNames names,
            BusinessClock clock) {
        this.store = store;
        this.units = units;
        this.record = record;
        this.names = names;
        this.clock = clock;
    }

    /** What came of a request. */
    record Outcome(GroupView group, boolean created) {}

    /** That the group is another from a day on; posts and departments, never a name. */
    private record Changed(String office, LocalDate validFrom, String documentNumber, List<Seat> members) {}

    private record Seat(String department, String post, Duty duty, LocalDate since, LocalDate until) {}

    /**
     * The group at a moment.
     *
     * @throws Problem not-found if it was not set up then
     */
    @Transactional
    GroupView get(Moment moment) {
        GroupStore.Version version = store.at(moment).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        return GroupView.of(version, store.sequence(false), moment.day(), names.told());
    }

    /**
     * Lets the group be so from a day on; the same again changes nothing. From the day of the latest version on, that version
     * is replaced, and stays readable as it was known.
     *
     * @throws Problem precondition-required, precondition-failed, unless it is set up for the first time; supervision-invalid
     */
    @Transactional
    Outcome setUp(String ifMatch, Group group) {
        group.check();
        long sequence = store.sequence(true);
        Optional<GroupStore.Version> latest = store.latest();
        if (latest.filter(version -> version.group().equals(group)).isPresent()) {
            return new Outcome(view(latest.get(), sequence), false);
        }
        if (latest.isPresent() || ifMatch != null) {
            Precondition.require(ifMatch, sequence);
        }
        units.requireNamed(group.named());
        latest.ifPresent(version -> requireNotBefore(group, version.group().validFrom()));
        GroupStore.Version version = new GroupStore.Version(recordedAt(latest), group);
        store.add(sequence + 1, version);
        tell(group, latest.map(GroupStore.Version::group).orElse(null));
        return new Outcome(view(version, sequence + 1), latest.isEmpty());
    }

    private static void requireNotBefore(Group group, LocalDate latest) {
        if (group.validFrom().isBefore(latest)) {
            throw Problem.of(SupervisionProblem.SUPERVISION_INVALID)
                    .at("/validFrom", SupervisionFault.GROUP_BEFORE_LATEST, latest);
        }
    }

    private void tell(Group group, Group before) {
        String office = group.office().department();
        Changed changed = new Changed(
                office,
                group.validFrom(),
                group.documentNumber(),
                group.members().stream()
                        .map(one -> new Seat(one.department(), one.post(), one.duty(), one.since(), one.until()))
                        .toList());
        record.fact(new Fact("supervision-group-changed", office, changed), "supervision-group");
        record.audit("set-up", "supervision-group", "group", office, before, group, group.reason());
    }

    /** The group of the day on which the version begins, or of today if that is later. */
    private GroupView view(GroupStore.Version version, long sequence) {
        LocalDate first = version.group().validFrom();
        return GroupView.of(version, sequence, clock.today().isAfter(first) ? clock.today() : first, names.told());
    }

    /** Knowledge time never goes back. */
    private Instant recordedAt(Optional<GroupStore.Version> latest) {
        Instant now = KnowledgeTime.of(clock);
        return latest.map(GroupStore.Version::recordedAt)
                .filter(before -> before.isAfter(now))
                .orElse(now);
    }
}
