package io.zonewatch.assessment.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Key projects and the reports on them, as they were given. A project is seen by who reaches its unit. */
@ApplicationScoped
class ProjectTable {

    private static final String SELECT = """
            select p.body, r.number, r.body as latest from key_project p left join unit u on u.code = p.unit
            left join lateral (select number, body from key_project_report r where r.plan = p.plan and r.project = p.code
              order by number desc limit 1) r on true
            """;

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    ProjectTable(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** A project with what was reported last, or null, and how many reports there are. */
    record Followed(Project project, WrittenReport latest, int reports) {}

    boolean insert(Project project) {
        return jdbc.update(
                        "insert into key_project (plan, code, unit, body) values (?, ?, ?, ?) on conflict do nothing",
                        project.plan(),
                        project.code(),
                        project.unit(),
                        write(project))
                == 1;
    }

    void insert(Project project, WrittenReport report) {
        jdbc.update(
                "insert into key_project_report (plan, project, number, body) values (?, ?, ?, ?)",
                project.plan(),
                project.code(),
                report.number(),
                write(report));
    }

    /** Held until the end of the transaction, so that reports are numbered one after the other. */
    Optional<Followed> hold(String plan, String code, Scope scope) {
        jdbc.query("select 1 from key_project where plan = ? and code = ? for update", row -> true, plan, code);
        return find(plan, code, scope);
    }

    /** Projects within the scope by plan and code, after a sort key; null filters hold for all. */
    List<Followed> list(Scope scope, String plan, String unit, String after, int limit) {
        Scope.Condition reach = reach(scope);
        return jdbc.query(
                SELECT + "where (?::text is null or p.plan = ?) and (?::text is null or p.unit = ?) and "
                        + "(p.plan || '/' || p.code) collate \"C\" > ? and " + reach.sql()
                        + " order by (p.plan || '/' || p.code) collate \"C\" limit ?",
                this::followed,
                plan,
                plan,
                unit,
                unit,
                after,
                reach.units(),
                reach.divisions(),
                limit);
    }

    List<WrittenReport> reports(Project project, int after, int limit) {
        return jdbc.query(
                "select body from key_project_report where plan = ? and project = ? and number > ? order by number limit ?",
                row -> read(row.getString(1), WrittenReport.class),
                project.plan(),
                project.code(),
                after,
                limit);
    }

    /** The present division of a unit this service has heard of. */
    Optional<String> divisionOf(UnitCode unit) {
        return jdbc.queryOne("select division from unit where code = ?", row -> row.getString(1), unit);
    }

    Optional<Followed> find(String plan, String code, Scope scope) {
        Scope.Condition reach = reach(scope);
        return jdbc.queryOne(
                SELECT + "where p.plan = ? and p.code = ? and " + reach.sql(),
                this::followed,
                plan,
                code,
                reach.units(),
                reach.divisions());
    }

    private static Scope.Condition reach(Scope scope) {
        return scope.on("p.unit", "coalesce(u.division, '')");
    }

    private Followed followed(ResultSet row) throws SQLException {
        String latest = row.getString("latest");
        return new Followed(
                read(row.getString("body"), Project.class),
                latest == null ? null : read(latest, WrittenReport.class),
                row.getInt("number"));
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("project cannot be written", e);
        }
    }

    private <T> T read(String json, Class<T> shape) {
        try {
            return mapper.readValue(json, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored project cannot be read", e);
        }
    }
}
