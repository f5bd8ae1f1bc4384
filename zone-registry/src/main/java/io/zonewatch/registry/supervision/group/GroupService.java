package io.zonewatch.registry.supervision.group;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.supervision.ConcernedUnits;
import io.zonewatch.registry.supervision.Fact;
import io.zonewatch.registry.supervision.OfficialNames;
import io.zonewatch.registry.supervision.SupervisionFault;
import io.zonewatch.registry.supervision.SupervisionProblem;
import io.zonewatch.registry.supervision.SupervisionRecord;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.Registrar;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets the group up, changes it, reads it; each change publishes the unit it belongs to. */
@ApplicationScoped
class GroupService {

    private final GroupStore store;
    private final ConcernedUnits units;
    private final VisibleUnits existing;
    private final Registrar registrar;
    private final SupervisionRecord record;
    private final OfficialNames names;
    private final BusinessClock clock;

    @Inject
    GroupService(
            GroupStore store,
            ConcernedUnits units,
            VisibleUnits existing,
            Registrar registrar,
            SupervisionRecord record,
            OfficialNames names,
            BusinessClock clock) {
        this.store = store;
        this.units = units;
        this.existing = existing;
        this.registrar = registrar;
        this.record = record;
        this.names = names;
        this.clock = clock;
    }

    /** What came of a request. */
    record Outcome(GroupView group, boolean created) {}

    /**
     * The group at a moment.
     *
     * @throws Problem not-found if it was not set up then
     */
    @Transactional
    GroupView get(Moment moment) {
        GroupStore.Version version = store.at(moment).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        return GroupView.of(version, store.sequence(moment.known()), moment.day(), names.told());
    }

    /**
     * Lets the group be so from a day on; the same again changes nothing. From the day of the latest version on, that version
     * is replaced, and stays readable as it was known.
     *
     * @throws Problem precondition-required, precondition-failed, unless it is set up for the first time; supervision-invalid
     */
    @Transactional
    Outcome setUp(Expectation expected, Group group) {
        group.check();
        units.requireNamed(group.named());
        GroupStore.Head seen = store.head(false);
        String owner = store.belongsTo(group.office().department());
        List<Unit> owners = hold(seen.unit(), owner);
        GroupStore.Head head = store.head(true);
        Optional<Long> present = Optional.of(head.sequence()).filter(sequence -> sequence > 0);
        expected.judge(present);
        Optional<GroupStore.Version> latest = store.latest();
        if (latest.filter(version -> version.group().equals(group)).isPresent()) {
            return new Outcome(view(latest.get(), head.sequence()), false);
        }
        present.ifPresent(expected::toReplace);
        requireSame(seen, head);
        latest.ifPresent(version -> requireNotBefore(group, version.group().validFrom()));
        GroupStore.Version version = new GroupStore.Version(recordedAt(latest), group);
        store.add(new GroupStore.Head(head.sequence() + 1, owner), version);
        owners.forEach(this::publish);
        tell(group, latest.map(GroupStore.Version::group).orElse(null));
        return new Outcome(view(version, head.sequence() + 1), latest.isEmpty());
    }

    /** Keeps the units that lose and get the group from other changes: units before the group, as everybody does. */
    private List<Unit> hold(String... codes) {
        return Stream.of(codes)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(existing::lock)
                .toList();
    }

    /** The units are those of the head that was seen: if another came before they were kept, the caller has not seen it either. */
    private static void requireSame(GroupStore.Head seen, GroupStore.Head head) {
        if (!head.equals(seen)) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
    }

    private void publish(Unit unit) {
        registrar.raise(unit, KnowledgeTime.of(clock));
        registrar.publish(unit);
    }

    private static void requireNotBefore(Group group, LocalDate latest) {
        if (group.validFrom().isBefore(latest)) {
            throw Problem.of(SupervisionProblem.SUPERVISION_INVALID)
                    .at("/validFrom", SupervisionFault.GROUP_BEFORE_LATEST, latest);
        }
    }

    private void tell(Group group, Group before) {
        String office = group.office().department();
        record.fact(new Fact("supervision-group-changed", office, PublishedGroup.of(group)), "supervision-group");
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
