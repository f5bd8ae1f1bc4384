package io.zonewatch.indicator.unit;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The read model of units. A unit that changed is marked as not yet planned; planning is derived from that mark. */
@ApplicationScoped
class Units implements Projection {

    private final Jdbc jdbc;

    @Inject
    Units(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<String> topics() {
        return List.of("zonewatch.registry.units.v1");
    }

    @Override
    public Set<String> types() {
        return Set.of("io.zonewatch.registry.unit.v1");
    }

    @Override
    public void apply(IncomingEvent event) {
        UnitState unit = event.as(UnitState.class);
        int taken = jdbc.update("""
                insert into unit (code, kind, sequence, planned) values (?, ?, ?, false)
                on conflict (code) do update
                set kind = excluded.kind, sequence = excluded.sequence, planned = false
                where excluded.sequence > unit.sequence
                """, unit.code(), unit.kind(), event.sequence());
        if (taken == 1) {
            jdbc.update("delete from unit_version where unit = ?", unit.code());
            jdbc.batch("""
                    insert into unit_version (unit, valid_from, valid_to, status, division, level, type, name_zh, name_en,
                      merged_into)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, versions(unit));
            jdbc.update("delete from unit_designation where unit = ?", unit.code());
            jdbc.batch("""
                    insert into unit_designation (unit, designation, valid_from, valid_to) values (?, ?, ?, ?)
                    on conflict do nothing
                    """, designations(unit));
        }
    }

    @Override
    public void tombstone(String topic, String key) {
        jdbc.update("delete from unit_designation where unit = ?", key);
        jdbc.update("delete from unit_version where unit = ?", key);
        jdbc.update("delete from unit where code = ?", key);
    }

    @Override
    public void clear() {
        jdbc.update("delete from unit_designation");
        jdbc.update("delete from unit_version");
        jdbc.update("delete from unit");
    }

    private static List<Object[]> versions(UnitState unit) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < unit.versions().size(); i++) {
            UnitState.Version version = unit.versions().get(i);
            rows.add(new Object[] {
                unit.code(),
                version.validFrom(),
                unit.validTo(i),
                version.status(),
                version.division(),
                version.level(),
                version.type(),
                version.names() == null ? null : version.names().zh(),
                version.names() == null ? null : version.names().en(),
                version.mergedInto()
            });
        }
        return rows;
    }

    private static List<Object[]> designations(UnitState unit) {
        return unit.designations().stream()
                .flatMap(held -> held.spans().stream()
                        .map(span -> new Object[] {unit.code(), held.kind(), span.from(), span.to()}))
                .toList();
    }
}
