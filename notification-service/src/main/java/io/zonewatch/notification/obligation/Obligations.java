package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.KnownForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The obligations, for those who ask about them. */
@ApplicationScoped
public class Obligations implements KnownForms {

    /** What waits is about what presses: else it was withdrawn. Test messages are said by no ladder. */
    private static final String AHEAD = ObligationTable.PRESSING
            + " and not in_doubt and (least(look_at, case when state = 'SCHEDULED' then open_at end) <= ? or exists"
            + " (select 1 from reminder r where r.obligation = o.id and r.state = 'PENDING' and r.ladder_version > 0))";

    /** What took the place of what failed came after it. */
    private static final String BEHIND =
            "exists (select 1 from reminder r where r.obligation = o.id and r.created_at <= ? and r.ladder_version > 0)";

    /** More are named to nobody. */
    private static final int MOST_FORMS = 20;

    private final Jdbc jdbc;

    @Inject
    Obligations(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The obligations within a scope whose ladder the tick will look at by a moment if nobody does anything, or once the clock has opened them,
     * and those of which something waits to leave, by identity; what is null narrows nothing.
     */
    public List<Obligation> toBeLookedAt(
            Instant until, String id, String unit, String form, Scope scope, String after, int limit) {
        return page(AHEAD, until, id, unit, form, scope, after, limit);
    }

    /**
     * The obligations within a scope about which anything was decided by a moment, those that press no longer included, by identity; what is
     * null narrows nothing.
     */
    public List<Obligation> decidedOn(
            Instant until, String id, String unit, String form, Scope scope, String after, int limit) {
        return page(BEHIND, until, id, unit, form, scope, after, limit);
    }

    private List<Obligation> page(
            String which, Instant until, String id, String unit, String form, Scope scope, String after, int limit) {
        Scope.Condition condition = scope.on("o.unit", "o.division");
        return jdbc.query(
                "select " + ObligationTable.COLUMNS + " from obligation o where id > ? and (?::text is null or id = ?)"
                        + " and (?::text is null or unit = ?) and (?::text is null or form = ?) and "
                        + which + " and " + condition.sql() + " order by id limit ?",
                ObligationTable::read,
                after,
                id,
                id,
                unit,
                unit,
                form,
                form,
                until,
                condition.units(),
                condition.divisions(),
                limit);
    }

    @Override
    public boolean isOwed(String form) {
        return jdbc.queryOne("select 1 from obligation where form = ? and not matter limit 1", row -> true, form)
                .isPresent();
    }

    @Override
    public List<String> owed() {
        return jdbc.query(
                "select distinct form from obligation where not matter order by form limit ?",
                row -> row.getString(1),
                MOST_FORMS);
    }

    /** Those that are known, by identity. */
    public Map<String, Obligation> known(Collection<String> ids) {
        return jdbc
                .query(
                        "select " + ObligationTable.COLUMNS + " from obligation o where o.id = any(?)",
                        ObligationTable::read,
                        (Object) ids.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Obligation::id, Function.identity()));
    }

    /** One obligation within the caller's scope. */
    public Optional<Obligation> find(String id, Scope scope) {
        Scope.Condition condition = scope.on("o.unit", "o.division");
        return jdbc.queryOne(
                "select " + ObligationTable.COLUMNS + " from obligation o where o.id = ? and " + condition.sql(),
                ObligationTable::read,
                id,
                condition.units(),
                condition.divisions());
    }

    /** Whether what was told last of one could not be read. */
    public boolean isInDoubt(String id) {
        return jdbc.queryOne("select 1 from obligation where id = ? and in_doubt", row -> true, id)
                .isPresent();
    }
}
