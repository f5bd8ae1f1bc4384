package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * A reporting unit with its line: the versions that count now, by the day from which each holds. A command adds versions;
 * none is overwritten, none deleted. The {@code sequence} counts what was recorded: it is the version of the entity tag and of
 * the published state.
 */
public final class Unit {

    private final UnitCode code;
    private final UnitKind kind;
    private final Line line;
    private long sequence;
    private Instant recordedAt;

    /** A unit as it was recorded: its counter, when it was last raised, and the versions that count. */
    Unit(UnitCode code, UnitKind kind, long sequence, Instant recordedAt, List<UnitVersion> versions) {
        this.code = code;
        this.kind = kind;
        this.sequence = sequence;
        this.recordedAt = recordedAt;
        this.line = new Line(versions);
    }

    /** Registers a unit with its first version; that may lie in the past, since no earlier statement is changed by it. */
    static Unit register(UnitCode code, UnitKind kind, FlatAttributes attributes, Ground ground, Instant now) {
        Unit unit = new Unit(code, kind, 0, now, List.of());
        unit.next(now);
        unit.record(Situation.registered(attributes), ground);
        return unit;
    }

    /**
     * Lets another situation hold from a day on.
     *
     * @return what changed
     * @throws Problem past-change if that day is over, or not after the day from which the latest version holds: the past
     *     changes only through a correction
     */
    public List<Step> follow(Situation after, Ground ground, LocalDate today, Instant now) {
        LocalDate from = ground.validFrom();
        Problem problem = Problem.of(UnitProblem.PAST_CHANGE);
        if (from.isBefore(today)) {
            problem.at("/validFrom", UnitFault.BEFORE_TODAY, today);
        }
        if (!from.isAfter(latest().validFrom())) {
            problem.at("/validFrom", UnitFault.NOT_AFTER_LATEST, latest().validFrom());
        }
        if (problem.hasPlaces()) {
            throw problem;
        }
        UnitVersion before = latest();
        next(now);
        return List.of(new Step(before, record(after, ground), null));
    }

    /**
     * Corrects what held from the ground's day until before another (or for ever, if that is null): the versions of the line
     * within that were wrong are restated as corrected, on the correction's ground; the others stay as they are, on their own.
     * If what held last within was wrong, what held after it is restated as it was, on its own ground. Before its registration a
     * unit counts as what it was registered as: a correction may let it begin earlier.
     *
     * @param to the first day on which the correction does not hold, after the ground's day; or null
     * @return what changed, version by version, in order; empty, and nothing recorded, if nothing differs
     */
    public List<Step> correct(Ground ground, LocalDate to, Function<Situation, Situation> correction, Instant now) {
        NavigableMap<LocalDate, Situation> corrected = line.corrected(ground.validFrom(), to, correction);
        if (corrected.isEmpty()) {
            return List.of();
        }
        Line before = new Line(List.copyOf(line.versions().values()));
        next(now);
        List<UnitVersion> recorded = new ArrayList<>();
        corrected.forEach((day, right) -> recorded.add(record(right, ground.from(day))));
        boolean wrongToTheEnd = corrected
                .lastKey()
                .equals(before.between(ground.validFrom(), to).lastKey());
        if (to != null && wrongToTheEnd && !before.beginsOn(to)) {
            UnitVersion after = before.onOrFirst(to);
            recorded.add(record(after.situation(), after.ground().from(to)));
        }
        return recorded.stream()
                .map(version -> new Step(
                        before.on(version.validFrom()).orElse(null),
                        version,
                        endOf(version).orElse(null)))
                .filter(Step::changes)
                .toList();
    }

    /**
     * Makes sure that the unit is not merged or abolished: then only corrections are left.
     *
     * @throws Problem unit-gone
     */
    public void requireLiving() {
        if (!latest().situation().isLiving()) {
            throw Problem.of(UnitProblem.UNIT_GONE, code, latest().validFrom());
        }
    }

    /** Counts a command; knowledge time never goes back, even if the clock of this replica is behind another's. */
    void next(Instant now) {
        sequence++;
        recordedAt = now.isAfter(recordedAt) ? now : recordedAt;
    }

    private UnitVersion record(Situation situation, Ground ground) {
        UnitVersion version = new UnitVersion(ground, situation, sequence, recordedAt);
        line.put(version);
        return version;
    }

    /** The versions that the present sequence recorded, in order: what is yet to be written. */
    List<UnitVersion> fresh() {
        return line().values().stream()
                .filter(version -> version.sequence() == sequence)
                .toList();
    }

    /** The versions that count now, by the day from which each holds. */
    public NavigableMap<LocalDate, UnitVersion> line() {
        return line.versions();
    }

    /** The version that holds on a day; empty before the unit's registration. */
    public Optional<UnitVersion> on(LocalDate day) {
        return line.on(day);
    }

    /** What holds from a day until before another (or for ever, if that is null), in order; before the first version, that. */
    List<UnitVersion> during(LocalDate from, LocalDate to) {
        return List.copyOf(line.between(from, to).values());
    }

    /** The version on a day; where it is not there yet, the first one on which it is. */
    public UnitVersion onOrFirst(LocalDate day) {
        return on(day).filter(version -> version.situation().isThere()).orElseGet(() -> line().values().stream()
                .filter(version -> version.situation().isThere())
                .findFirst()
                .orElseThrow());
    }

    /** The version that holds last. */
    public UnitVersion latest() {
        return line.latest();
    }

    /** A version with what it is a version of. */
    public DatedUnit dated(UnitVersion version) {
        return new DatedUnit(code, kind, sequence, version, endOf(version).orElse(null));
    }

    /** The day on which the next version begins, if there is one: the version holds until the day before. */
    public Optional<LocalDate> endOf(UnitVersion version) {
        return line.endOf(version);
    }

    public UnitCode code() {
        return code;
    }

    public UnitKind kind() {
        return kind;
    }

    public long sequence() {
        return sequence;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
