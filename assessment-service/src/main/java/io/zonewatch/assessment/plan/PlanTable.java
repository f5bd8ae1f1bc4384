package io.zonewatch.assessment.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans and their targets, as they were posted. A target hangs on its scope's unit, and is seen by who reaches that unit. */
@ApplicationScoped
public class PlanTable {

    /** The scope's division is the unit's present one; a unit not heard of yet lies in none. */
    private static final String FROM =
            " from plan p join target t on t.plan = p.code left join unit u on u.code = t.scope_unit ";

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    PlanTable(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** A target with the plan it belongs to. */
    public record Placed(String plan, Target target) {}

    /** The targets that get their figures from a form, of all plans. */
    public List<Placed> targetsOn(String form) {
        return jdbc.query("select plan, body from target where form = ? order by plan, position", this::placed, form);
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

    /** The targets that are counted in the registry, of all plans. */
    public List<Placed> counted() {
        return jdbc.query("select plan, body from target where form is null order by plan, position", this::placed);
    }

    /** A target within the scope. */
    public Optional<Placed> target(String plan, String target, Scope scope) {
        Scope.Condition reach = reach(scope);
        return jdbc.queryOne(
                "select t.plan, t.body" + FROM + "where p.code = ? and t.code = ? and " + reach.sql(),
                this::placed,
                plan,
                target,
                reach.units(),
                reach.divisions());
    }

    /** Targets within the scope, by plan and code, after a sort key of the form {@code plan/target}; null filters hold for all. */
    public List<Placed> targets(Scope scope, String plan, String target, String after, int limit) {
        Scope.Condition reach = reach(scope);
        return jdbc.query(
                "select t.plan, t.body" + FROM
                        + "where (?::text is null or p.code = ?) and (?::text is null or t.code = ?)"
                        + " and (t.plan || '/' || t.code) collate \"C\" > ? and " + reach.sql()
                        + " order by (t.plan || '/' || t.code) collate \"C\" limit ?",
                this::placed,
                plan,
                plan,
                target,
                target,
                after,
                reach.units(),
                reach.divisions(),
                limit);
    }

    boolean insert(Plan plan, Instant now) {
        int created = jdbc.update(
                "insert into plan (code, names, created_at) values (?, ?, ?) on conflict do nothing",
                plan.code(),
                write(plan.names()),
                now);
        if (created == 1) {
            List<Object[]> rows = new ArrayList<>();
            for (Target target : plan.targets()) {
                rows.add(new Object[] {
                    plan.code(),
                    target.code(),
                    rows.size(),
                    target.form(),
                    target.scope().unit(),
                    write(target)
                });
            }
            jdbc.batch(
                    "insert into target (plan, code, position, form, scope_unit, body) values (?, ?, ?, ?, ?, ?)",
                    rows);
        }
        return created == 1;
    }

    /** A plan with its targets within the scope. */
    public Optional<Plan> find(String code, Scope scope) {
        return query(scope, " and p.code = ?", code, 1).stream().findFirst();
    }

    /** Plans with their targets within the scope, by code, after one. */
    public List<Plan> list(Scope scope, String after, int limit) {
        return query(scope, " and p.code collate \"C\" > ?", after, limit);
    }

    Optional<String> divisionOf(UnitCode unit) {
        return jdbc.queryOne("select division from unit where code = ?", row -> row.getString(1), unit);
    }

    private List<Plan> query(Scope scope, String condition, String argument, int limit) {
        Scope.Condition reach = reach(scope);
        return jdbc.query(
                "select p.code, p.names, '[' || string_agg(t.body, ',' order by t.position) || ']'" + FROM + "where "
                        + reach.sql() + condition + " group by p.code, p.names order by p.code collate \"C\" limit ?",
                this::plan,
                reach.units(),
                reach.divisions(),
                argument,
                limit);
    }

    private static Scope.Condition reach(Scope scope) {
        return scope.on("t.scope_unit", "coalesce(u.division, '')");
    }

    private Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString(1), read(row.getString(2), Names.class), List.of(read(row.getString(3), Target[].class)));
    }

    private Placed placed(ResultSet row) throws SQLException {
        return new Placed(row.getString(1), read(row.getString(2), Target.class));
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plan cannot be written", e);
        }
    }

    private <T> T read(String json, Class<T> shape) {
        try {
            return mapper.readValue(json, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored plan cannot be read", e);
        }
    }
}
