package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A reporting unit with its whole history. A change is a new version from a day on; nothing is overwritten, nothing is
 * deleted. The {@code sequence} counts what was recorded: it is the version of the entity tag and of the published state.
 */
@Entity
@Table(name = "unit")
class Unit {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private long sequence;

    @OneToMany(mappedBy = "unit", cascade = CascadeType.PERSIST)
    @OrderBy("sequence")
    private List<UnitVersion> versions = new ArrayList<>();

    protected Unit() {}

    private Unit(UnitCode code, UnitKind kind) {
        this.code = code.value();
        this.kind = kind;
    }

    /** Registers a unit with its first version; that may lie in the past, since no earlier statement is changed by it. */
    static Unit register(UnitCode code, UnitKind kind, FlatAttributes attributes, Ground ground, Instant recordedAt) {
        Unit unit = new Unit(code, kind);
        unit.record(attributes, ground, recordedAt);
        return unit;
    }

    /**
     * Lets other attributes hold from a day on.
     *
     * @throws Problem past-change if that day is over, or not after the day from which the latest version holds: the past
     *     changes only through a correction
     */
    void change(FlatAttributes attributes, Ground ground, LocalDate today, Instant recordedAt) {
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
        record(attributes, ground, recordedAt);
    }

    /** Counts that something which belongs to the unit changed; its versions stay as they are. */
    void touch() {
        sequence++;
    }

    private void record(FlatAttributes attributes, Ground ground, Instant recordedAt) {
        sequence++;
        versions.add(new UnitVersion(this, sequence, attributes.as(kind), ground, recordedAt));
    }

    /** The versions as known now, by the day from which each holds. */
    NavigableMap<LocalDate, UnitVersion> line() {
        NavigableMap<LocalDate, UnitVersion> line = new TreeMap<>();
        versions.forEach(version -> line.put(version.validFrom(), version));
        return line;
    }

    /** The version that holds on a day; empty before the unit's registration. */
    Optional<UnitVersion> on(LocalDate day) {
        return Optional.ofNullable(line().floorEntry(day)).map(java.util.Map.Entry::getValue);
    }

    /** The version that holds last. */
    UnitVersion latest() {
        return line().lastEntry().getValue();
    }

    /** The day on which the next version begins, if there is one: the version holds until the day before. */
    Optional<LocalDate> endOf(UnitVersion version) {
        return Optional.ofNullable(line().higherKey(version.validFrom()));
    }

    /** The division that decides who has authority: that of today, or of the first day if that is still to come. */
    String presentDivision(LocalDate today) {
        return on(today)
                .orElseGet(() -> line().firstEntry().getValue())
                .attributes()
                .division();
    }

    UnitCode code() {
        return new UnitCode(code);
    }

    UnitKind kind() {
        return kind;
    }

    long sequence() {
        return sequence;
    }
}
