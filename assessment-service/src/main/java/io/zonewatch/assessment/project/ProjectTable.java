package io.zonewatch.assessment.project;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Key projects as they stand, what was changed about them, and the reports on them. A project is seen by who reaches its unit. */
@ApplicationScoped
class ProjectTable {

    private static final String SELECT = """
            select p.body, r.number, r.body as latest,
              (select count(*) from key_project_change c where c.plan = p.plan and c.project = p.code) as changes
            from key_project p left join unit u on u.code = p.unit
            left join lateral (select number, body from key_project_report r where r.plan = p.plan and r.project = p.code
              order by number desc limit 1) r on true
            """;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    ProjectTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A project with what was reported last, or null, and how often it was reported on and changed. */
    record Followed(Project project, WrittenReport latest, int reports, int changes) {

        /** Raised by every report and every change. */
        int version() {
            return reports + changes + 1;
        }
    }

    boolean insert(Project project) {
        return jdbc.update(
                        "insert into key_project (plan, code, unit, body) values (?, ?, ?, ?) on conflict do nothing",
                        project.plan(),
                        project.code(),
                        project.unit(),
                        json.write(project))
                == 1;
    }

    void insert(Project project, WrittenReport report) {
        jdbc.update(
                "insert into key_project_report (plan, project, number, body) values (?, ?, ?, ?)",
                project.plan(),
                project.code(),
                report.number(),
                json.write(report));
    }

    /** The project as it is from now on, and what was changed. */
    void keep(ProjectChange change) {
        Project after = change.after();
        jdbc.update(
                "update key_project set unit = ?, body = ? where plan = ? and code = ?",
                after.unit(),
                json.write(after),
                after.plan(),
                after.code());
        jdbc.update(
                "insert into key_project_change (plan, project, number, body) values (?, ?, ?, ?)",
                after.plan(),
                after.code(),
                change.number(),
                json.write(change));
    }

    List<ProjectChange> changes(Project project, int after, int limit) {
        return jdbc.query(
                "select body from key_project_change where plan = ? and project = ? and number > ? order by number limit ?",
                row -> json.read(row.getString(1), ProjectChange.class),
                project.plan(),
                project.code(),
                after,
                limit);
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
                row -> json.read(row.getString(1), WrittenReport.class),
                project.plan(),
                project.code(),
                after,
                limit);
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
                json.read(row.getString("body"), Project.class),
                latest == null ? null : json.read(latest, WrittenReport.class),
                row.getInt("number"),
                row.getInt("changes"));
    }
}
