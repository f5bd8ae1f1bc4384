package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The targets of plans, in all versions that are published, as callers see them. A target hangs on its scope's unit, and is seen by who reaches that unit. */
@ApplicationScoped
public class PlanTable {

    /**
     * Whether a target ({@code t}) is among those of the version of its plan that holds on a day: arguments are the day, and twice the instant up to which
     * versions are known, or null.
     */
    public static final String HOLDS = """
            exists (select 1 from target_version b where b.plan = t.plan and b.code = t.code and b.version = (
              select max(v.version) from plan_version v
              where v.plan = t.plan and v.published_at is not null and (v.valid_from is null or v.valid_from <= ?)
                and (?::timestamptz is null or v.valid_from is null or v.published_at <= ?)))
            """;

    /** The scope's division is the unit's present one; a unit not heard of yet lies in none. */
    private static final String FROM = " from target t left join unit u on u.code = t.scope_unit ";

    private static final String KEY = "(t.plan || '/' || t.code) collate \"C\"";

    private final Jdbc jdbc;
    private final PlacedRows rows;

    @Inject
    PlanTable(Jdbc jdbc, PlacedRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A target within the scope, as it is seen from there; empty also where no version of the plan that was known then has it. */
    public Optional<Placed> target(String plan, String target, Scope scope, Viewpoint view) {
        return target(plan, target, scope).flatMap(placed -> placed.seenFrom(view));
    }

    /** A target within the scope, as the latest version has it. */
    public Optional<Placed> target(String plan, String target, Scope scope) {
        Scope.Condition reach = reach(scope);
        return rows
                .placed(
                        "select t.plan, t.code, t.position" + FROM + "where t.plan = ? and t.code = ? and "
                                + reach.sql(),
                        "t.plan",
                        plan,
                        target,
                        reach.units(),
                        reach.divisions())
                .stream()
                .findFirst();
    }

    /**
     * Targets within the scope that hold at the viewpoint, as they are seen from there, by plan and code, after a sort key of the form {@code plan/target}; null
     * filters hold for all.
     */
    public List<Placed> targets(Scope scope, String plan, String target, Viewpoint view, String after, int limit) {
        Scope.Condition reach = reach(scope);
        return rows
                .placed(
                        "select t.plan, t.code, t.position" + FROM
                                + "where (?::text is null or t.plan = ?) and (?::text is null or t.code = ?) and " + KEY
                                + " > ? and " + reach.sql() + " and " + HOLDS + " order by " + KEY + " limit ?",
                        KEY,
                        plan,
                        plan,
                        target,
                        target,
                        after,
                        reach.units(),
                        reach.divisions(),
                        view.day(),
                        view.knownAt(),
                        view.knownAt(),
                        limit)
                .stream()
                .flatMap(placed -> placed.seenFrom(view).stream())
                .toList();
    }

    /** Whether the plan has got another version after an instant. */
    public boolean isAmendedSince(String plan, Instant instant) {
        return jdbc.queryOne(
                        "select 1 from plan_version where plan = ? and valid_from is not null and published_at > ? limit 1",
                        row -> true,
                        plan,
                        instant)
                .isPresent();
    }

    /** Whether the plan has a target within the scope. */
    public boolean isSeen(String plan, Scope scope) {
        Scope.Condition reach = reach(scope);
        return isAny("where t.plan = ? and " + reach.sql(), plan, reach.units(), reach.divisions());
    }

    /** Whether no target the plan ever had is out of the scope. */
    public boolean isWhollySeen(String plan, Scope scope) {
        Scope.Condition reach = reach(scope);
        return !isAny("where t.plan = ? and not " + reach.sql(), plan, reach.units(), reach.divisions());
    }

    private boolean isAny(String condition, Object... arguments) {
        return jdbc.queryOne("select 1" + FROM + condition + " limit 1", row -> true, arguments)
                .isPresent();
    }

    private static Scope.Condition reach(Scope scope) {
        return scope.on("t.scope_unit", "coalesce(u.division, '')");
    }
}
