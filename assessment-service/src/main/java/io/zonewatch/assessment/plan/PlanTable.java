package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The targets of plans, in all versions that are published. A target hangs on its scope's unit, and is seen by who reaches that unit. */
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
    private final StoredJson json;

    @Inject
    PlanTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The targets that get their figures from a form, of all plans. */
    public List<Placed> targetsOn(String form) {
        return placed("select t.plan, t.code, t.position from target t where t.form = ?", "t.plan, t.position", form);
    }

    /** The targets that are counted in the registry, of all plans. */
    public List<Placed> counted() {
        return placed("select t.plan, t.code, t.position from target t where t.form is null", "t.plan, t.position");
    }

    /** The targets of a plan. */
    public List<Placed> targetsOf(String plan) {
        return placed("select t.plan, t.code, t.position from target t where t.plan = ?", "t.position", plan);
    }

    /** The forms of all targets that hang on a unit. */
    public List<String> formsOfScope(UnitCode unit) {
        return jdbc.query(
                "select distinct form from target where scope_unit = ? and form is not null order by form",
                row -> row.getString(1),
                unit);
    }

    /** The forms of all targets. */
    public List<String> forms() {
        return jdbc.query(
                "select distinct form from target where form is not null order by form", row -> row.getString(1));
    }

    /** A target within the scope, as it is seen from there; empty also where no version of the plan that was known then has it. */
    public Optional<Placed> target(String plan, String target, Scope scope, Viewpoint view) {
        return target(plan, target, scope).flatMap(placed -> placed.seenFrom(view));
    }

    /** A target within the scope, as the latest version has it. */
    public Optional<Placed> target(String plan, String target, Scope scope) {
        Scope.Condition reach = reach(scope);
        return placed(
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
        return placed(
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

    /** The targets that a query selects, each with what every published version of its plan says of it. */
    private List<Placed> placed(String selected, String order, Object... arguments) {
        Map<List<String>, List<Placed.Version>> versions = new LinkedHashMap<>();
        jdbc.query(
                        "select t.plan, t.code, v.version, v.valid_from, v.published_at, b.body from (" + selected
                                + ") t join plan_version v on v.plan = t.plan and v.published_at is not null"
                                + " left join target_version b on b.plan = t.plan and b.code = t.code and b.version = v.version"
                                + " order by " + order + ", t.code, v.version",
                        row -> Map.entry(List.of(row.getString(1), row.getString(2)), version(row)),
                        arguments)
                .forEach(each -> versions.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                        .add(each.getValue()));
        return versions.entrySet().stream()
                .map(each -> Placed.of(each.getKey().getFirst(), each.getValue()))
                .toList();
    }

    private Placed.Version version(ResultSet row) throws SQLException {
        String body = row.getString(6);
        return new Placed.Version(
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                body == null ? null : json.read(body, Target.class));
    }
}
