package io.zonewatch.assessment.plan;

import io.zonewatch.assessment.plan.PlanVersion.State;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The versions of plans. A version is seen by who reaches a unit that one of its targets hangs on, with these targets. */
@ApplicationScoped
public class PlanVersionTable {

    private static final String SELECT = """
            select v.plan, v.version, v.names, v.assumptions, v.valid_from, v.document_number, v.reason, v.published_at, n.version as next, n.valid_from as next_from,
              '[' || string_agg(t.body, ',' order by t.position) || ']' as targets
            from plan_version v join target_version t on t.plan = v.plan and t.version = v.version
            left join unit u on u.code = t.scope_unit
            left join lateral (select version, valid_from from plan_version f
              where f.plan = v.plan and f.published_at is not null and v.published_at is not null and f.version > v.version
              order by f.version limit 1) n on true
            """;

    private static final String GROUP =
            " group by v.plan, v.version, v.names, v.assumptions, v.valid_from, v.document_number, v.reason, v.published_at, n.version, n.valid_from ";

    /** The version of each plan that holds at a viewpoint: arguments are its day, and twice its instant. */
    private static final String HOLDING = """
            v.version = (select max(h.version) from plan_version h
              where h.plan = v.plan and h.published_at is not null and (h.valid_from is null or h.valid_from <= ?)
                and (?::timestamptz is null or h.valid_from is null or h.published_at <= ?))
            """;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    PlanVersionTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The version of a plan that holds at a viewpoint. */
    public Optional<PlanVersion> holding(String plan, Viewpoint view, Scope scope) {
        return query(scope, "v.plan = ? and " + HOLDING, "", plan, view.day(), view.knownAt(), view.knownAt()).stream()
                .findFirst();
    }

    /** The versions of all plans that hold at a viewpoint, by plan, after one. */
    public List<PlanVersion> holding(Viewpoint view, Scope scope, String after, int limit) {
        return query(
                scope,
                "v.plan collate \"C\" > ? and " + HOLDING,
                "order by v.plan collate \"C\" limit ?",
                after,
                view.day(),
                view.knownAt(),
                view.knownAt(),
                limit);
    }

    /** The versions of a plan by number, after one. */
    List<PlanVersion> versions(String plan, Scope scope, int after, int limit) {
        return query(scope, "v.plan = ? and v.version > ?", "order by v.version limit ?", plan, after, limit);
    }

    Optional<PlanVersion> find(String plan, int version, Scope scope) {
        return query(scope, "v.plan = ? and v.version = ?", "", plan, version).stream()
                .findFirst();
    }

    /** The latest version that was published before another, which may be a draft. */
    Optional<PlanVersion> before(String plan, int version, Scope scope) {
        return query(
                        scope,
                        "v.plan = ? and v.version < ? and v.published_at is not null",
                        "order by v.version desc limit 1",
                        plan,
                        version)
                .stream()
                .findFirst();
    }

    /** The latest version that is published. */
    Optional<PlanVersion> latest(String plan, Scope scope) {
        return before(plan, Integer.MAX_VALUE, scope);
    }

    private List<PlanVersion> query(Scope scope, String condition, String order, Object... arguments) {
        Scope.Condition reach = scope.on("t.scope_unit", "coalesce(u.division, '')");
        List<Object> all = new ArrayList<>(List.of(reach.units(), reach.divisions()));
        all.addAll(Arrays.asList(arguments));
        return jdbc.query(
                SELECT + "where " + reach.sql() + " and " + condition + GROUP + order, this::version, all.toArray());
    }

    private PlanVersion version(ResultSet row) throws SQLException {
        Integer next = row.getObject("next", Integer.class);
        LocalDate nextFrom = row.getObject("next_from", LocalDate.class);
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        List<Target> targets = List.of(json.read(row.getString("targets"), Target[].class));
        return new PlanVersion(
                row.getString("plan"),
                json.read(row.getString("names"), Names.class),
                targets,
                assumptions(row.getString("assumptions"), targets),
                row.getInt("version"),
                published == null ? State.DRAFT : next == null ? State.PUBLISHED : State.SUPERSEDED,
                row.getObject("valid_from", LocalDate.class),
                nextFrom == null ? null : nextFrom.minusDays(1),
                row.getString("document_number"),
                row.getString("reason"),
                ReportingZone.offsetOf(published),
                next);
    }

    /** Of what the plan assumes, what one of the targets rests on. */
    private List<Assumption> assumptions(String all, List<Target> targets) {
        Set<String> named = targets.stream().flatMap(Target::restsOn).collect(Collectors.toSet());
        return Assumption.among(List.of(json.read(all, Assumption[].class)), named);
    }
}
