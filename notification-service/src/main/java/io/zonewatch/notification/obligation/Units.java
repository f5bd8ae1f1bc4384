package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.KnownUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What units are called, kept from the registry. */
@ApplicationScoped
public class Units implements Projection, KnownUnits {

    static final String TOPIC = "zonewatch.registry.units.v1";

    private static final Names EVERYBODY = new Names("全部单位", "all units");

    private final StateStore<Line> units;
    private final Jdbc jdbc;

    @Inject
    Units(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.units = new StateStore<>(jdbc, json, Line.class, "unit", "code");
    }

    /** A unit's line in time, ascending. */
    record Line(String code, List<Version> versions) {

        Names on(LocalDate day) {
            return versions.stream()
                    .filter(version -> !version.validFrom().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .orElse(versions.getFirst())
                    .names();
        }
    }

    /** Holds from its first day until the next begins. */
    record Version(LocalDate validFrom, Names names) {}

    /** What a unit is called on a day; its code while the registry has not told. */
    public Names nameOf(String unit, LocalDate day) {
        return knownNameOf(unit, day).orElseGet(() -> unnamed(unit));
    }

    /** What a unit is called of which the registry has not told. */
    public static Names unnamed(String unit) {
        return Matters.EVERYBODY.equals(unit) ? EVERYBODY : new Names(unit, unit);
    }

    /** What units are called on a day; one of which the registry has not told is absent. */
    public Map<String, Names> namesOn(LocalDate day, Collection<String> codes) {
        return units.of(codes.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(Line::code, line -> line.on(day)));
    }

    /** What a unit is called on a day, if the registry has told. */
    public Optional<Names> knownNameOf(String unit, LocalDate day) {
        return units.of(new String[] {unit}).stream().findFirst().map(line -> line.on(day));
    }

    /** Whether the registry has told of it, or of its people. */
    @Override
    public boolean knows(String unit) {
        return jdbc.queryOne(
                        "select 1 from unit where code = ? union all select 1 from unit_contacts where unit = ? limit 1",
                        row -> true,
                        unit,
                        unit)
                .isPresent();
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<String> topics() {
        return List.of(TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of("io.zonewatch.registry.unit.v1");
    }

    @Override
    public void apply(IncomingEvent event) {
        Line line = event.as(Line.class);
        if (line.code() == null || line.versions() == null || line.versions().isEmpty()) {
            throw new UnreadableEvent("a unit lacks code or versions");
        }
        boolean complete = line.versions().stream()
                .allMatch(version -> version != null && version.validFrom() != null && version.names() != null);
        if (!complete) {
            throw new UnreadableEvent("a version of a unit lacks names or validFrom");
        }
        units.putIfNewer(line.code(), event.sequence(), line);
    }

    @Override
    public void clear() {
        units.clear();
    }
}
