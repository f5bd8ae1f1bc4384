package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.UnitsInLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the acts that concern units in the caller's scope, by the day for which they are planned. */
@ApplicationScoped
public class ActList {

    private final Jdbc jdbc;
    private final ActStore store;
    private final UnitsInLists units;

    @Inject
    ActList(Jdbc jdbc, ActStore store, UnitsInLists units) {
        this.jdbc = jdbc;
        this.store = store;
        this.units = units;
    }

    /** The acts of a kind that a filter lets pass, as they are at a moment. */
    public <T extends Act<?>> Page<Kept<T>> page(ActKind<T> kind, ActFilter filter, Moment moment, Paging paging) {
        StringBuilder sql = new StringBuilder("select " + ActStore.COLUMNS + """
                 from supervision_act a cross join lateral (
                  select * from supervision_act_version v where v.act = a.id and v.recorded_at <= ?
                  order by v.sequence desc limit 1) v
                where a.kind = ?""");
        List<Object> arguments = new ArrayList<>(List.of(moment.known(), kind.word()));
        UnitsInLists.Condition visible = units.visible("concerned.code", moment);
        sql.append(" and exists (select 1 from unnest(v.units) concerned(code) where ")
                .append(visible.sql());
        arguments.addAll(visible.arguments());
        add(sql, arguments, "concerned.code = ?", filter.unit);
        sql.append(')');
        add(sql, arguments, "v.planned_for >= ?", filter.from);
        add(sql, arguments, "v.planned_for <= ?", filter.to);
        if (filter.state != null) {
            sql.append(" and case when v.ended_on <= ? then v.ended_as else 'PLANNED' end = ?");
            arguments.addAll(List.of(moment.day(), filter.state));
        }
        paging.after(Place::read).ifPresent(place -> {
            sql.append(" and (v.planned_for, a.id) > (?, ?)");
            arguments.addAll(List.of(place.day(), place.id()));
        });
        sql.append(" order by v.planned_for, a.id limit ?");
        arguments.add(paging.limit() + 1);
        List<Kept<T>> rows = jdbc.query(sql.toString(), row -> store.read(kind, row), arguments.toArray());
        return Page.cut(rows, paging, kept -> new Place(kept.act().plannedFor(), kept.id()).toString());
    }

    private static void add(StringBuilder sql, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            arguments.add(value);
        }
    }

    /** A place in the order of the list. */
    private record Place(LocalDate day, UUID id) {
        static Place read(String key) {
            String[] parts = key.split("/", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a place of this list");
            }
            return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return day + "/" + id;
        }
    }
}
