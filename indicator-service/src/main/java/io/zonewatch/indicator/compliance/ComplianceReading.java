package io.zonewatch.indicator.compliance;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts compliance from obligations, submissions and decisions as they stood at a moment: one statement for each answer, no
 * batch job. A correction of an accepted report leaves it accepted. A round that ended overdue counts against the unit only where
 * it was reopened: a deadline that was moved was not missed, and who was exempt owed nothing.
 */
@ApplicationScoped
class ComplianceReading {

    /** Each obligation of the caller's scope as it stood at {@code asked.at}: exempt or owed, first and last submission, decisions. */
    private static final String JUDGED = """
            with asked as (select ?::timestamptz as at, ?::date as day), seen as (
              select o.id, o.unit, o.kind, o.division, o.form, o.form_version, o.period, o.period_end, asked.at, asked.day,
                coalesce(
                  (select a.before = 'EXEMPT' from obligation_act a
                   where a.obligation = o.id and a.at > asked.at order by a.number limit 1),
                  o.state = 'EXEMPT') as exempt,
                case when running.round is null then o.due_at else running.due_at end as due_at,
                first.submitted_at as first_at, first.lateness as first_lateness,
                coalesce(missed.due_at, case when first.round = o.round then o.due_at else judged.due_at end) as first_due,
                missed.due_at is not null as missed_before,
                latest.revision as latest, coalesce(done.submissions, 0) as submissions,
                coalesce(said.returns, 0) as returns, said.accepted as accepted, said.last_kind,
                said.decisions, said.late_decisions, said.days,
                case when latest.revision is not null and said.last_kind is null then coalesce(
                  (select d.review_due_at from decision d where d.obligation = o.id and d.revision = latest.revision),
                  o.review_due_at) end as review_due_at
              from asked cross join obligation o
              left join lateral (select p.round, p.due_at from past_round p
                where p.obligation = o.id and p.ended_at > asked.at order by p.round limit 1) running on true
              left join lateral (select s.submitted_at, s.lateness, s.round from submission s
                where s.obligation = o.id and s.submitted_at <= asked.at order by s.revision limit 1) first on true
              left join lateral (select p.due_at from past_round p
                where p.obligation = o.id and p.ended_at <= asked.at and p.ended_by = 'REOPENED' and p.lateness <> 'ON_TIME'
                  and (first.round is null or p.round < first.round) order by p.round limit 1) missed on true
              left join past_round judged on judged.obligation = o.id and judged.round = first.round
              left join lateral (select max(s.revision) as revision from submission s
                where s.obligation = o.id and s.submitted_at <= asked.at) latest on true
              left join lateral (select count(*) as submissions from submission s
                where s.obligation = o.id and s.submitted_at <= asked.at) done on true
              left join lateral (select count(*) filter (where d.kind = 'RETURNED') as returns,
                  max(d.revision) filter (where d.kind = 'ACCEPTED') as accepted,
                  max(d.kind) filter (where d.revision = latest.revision) as last_kind,
                  count(*) as decisions, count(*) filter (where d.decided_at > d.review_due_at) as late_decisions,
                  sum(extract(epoch from d.decided_at - s.submitted_at) / 86400) as days
                from decision d join submission s on s.obligation = d.obligation and s.revision = d.revision
                where d.obligation = o.id and d.decided_at <= asked.at) said on true
              where o.open_at <= asked.at and {scope}{filter}
            ), judged as (
              select seen.*, not exempt and (due_at < at or first_at is not null or missed_before) as owed,
                first_lateness = 'ON_TIME' and not missed_before as on_time,
                accepted is not null or (latest is not null and last_kind is distinct from 'RETURNED') as reported
              from seen)
            """;

    private static final String BY = """
            select {key} as key, max(n.name_zh) as name_zh, max(n.name_en) as name_en,
              count(*) filter (where owed) as owed, count(*) filter (where exempt) as exempt,
              count(*) filter (where owed and reported) as reported,
              count(*) filter (where owed and accepted is not null) as accepted,
              count(*) filter (where owed and on_time) as on_time,
              count(*) filter (where owed and not on_time) as late,
              count(*) filter (where owed and first_at is null) as missing,
              coalesce(sum(submissions) filter (where owed), 0) as submissions,
              coalesce(sum(returns) filter (where owed), 0) as returns,
              avg(extract(epoch from first_at - first_due) / 3600) filter (where owed) as mean_hours,
              coalesce(sum(decisions) filter (where owed), 0) as decisions,
              coalesce(sum(late_decisions) filter (where owed), 0) as late_decisions,
              count(*) filter (where owed and review_due_at < at) as overdue_reviews,
              sum(days) filter (where owed) / nullif(sum(decisions) filter (where owed), 0) as mean_days
            from judged j
            left join lateral (select v.name_zh, v.name_en from unit_version v where {named} and v.unit = j.unit
              order by v.valid_from > j.day, v.valid_from desc limit 1) n on true
            group by 1 having {key} > ? order by 1 limit ?
            """;

    private static final String CELLS = """
            select {key} as key, j.form, c.cell ->> 'indicator' as indicator, count(*) as owed,
              count(*) filter (where a.status <> 'MISSING') as answered,
              count(*) filter (where a.status = 'NOT_APPLICABLE') as not_applicable
            from judged j
            join form_version f on f.form = j.form and f.version = j.form_version
            cross join lateral jsonb_array_elements(f.content -> 'cells') c(cell)
            left join cell a on j.reported and a.obligation = j.id
              and a.revision = coalesce(j.accepted, j.latest)
              and a.indicator = c.cell ->> 'indicator' and a.part = ''
            where j.owed and (c.cell ->> 'compulsory')::boolean and c.cell -> 'owedBy' @> to_jsonb(j.kind)
              and {key} || ' ' || j.form || ' ' || (c.cell ->> 'indicator') > ?
            group by 1, 2, 3 order by {key} || ' ' || j.form || ' ' || (c.cell ->> 'indicator') limit ?
            """;

    private final Jdbc jdbc;
    private final Caller caller;
    private final Moments moments;

    @Inject
    ComplianceReading(Jdbc jdbc, Caller caller, Moments moments) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.moments = moments;
    }

    @Transactional
    Page<Compliance> by(Axis axis, ComplianceFilter filter, Paging paging) {
        String sql = BY.replace("{key}", axis.column()).replace("{named}", axis == Axis.UNIT ? "true" : "false");
        List<Compliance> rows = jdbc.query(judged(filter) + sql, ComplianceReading::row, arguments(filter, paging));
        return Page.cut(rows, paging, Compliance::key);
    }

    @Transactional
    Page<CellCompleteness> cells(Axis axis, ComplianceFilter filter, Paging paging) {
        String sql = CELLS.replace("{key}", axis.column());
        List<CellCompleteness> rows =
                jdbc.query(judged(filter) + sql, ComplianceReading::cell, arguments(filter, paging));
        return Page.cut(rows, paging, CellCompleteness::place);
    }

    private String judged(ComplianceFilter filter) {
        return JUDGED.replace("{scope}", scope().sql()).replace("{filter}", filter.sql());
    }

    private Object[] arguments(ComplianceFilter filter, Paging paging) {
        Instant at = filter.at(moments.now());
        List<Object> arguments = new ArrayList<>();
        Collections.addAll(arguments, at, ReportingZone.dateOf(at), scope().units(), scope().divisions());
        arguments.addAll(filter.arguments());
        Collections.addAll(arguments, paging.after(), paging.limit() + 1);
        return arguments.toArray();
    }

    private Scope.Condition scope() {
        return caller.scope().on(Obligation.OWNER, "o.division");
    }

    private static Compliance row(ResultSet row) throws SQLException {
        long owed = row.getLong("owed");
        long submissions = row.getLong("submissions");
        return new Compliance(
                row.getString("key"),
                row.getString("name_zh") == null ? null : new Names(row.getString("name_zh"), row.getString("name_en")),
                owed,
                row.getLong("exempt"),
                row.getLong("reported"),
                row.getLong("accepted"),
                row.getLong("on_time"),
                row.getLong("late"),
                row.getLong("missing"),
                submissions,
                row.getLong("returns"),
                Compliance.percent(row.getLong("reported"), owed),
                Compliance.percent(row.getLong("on_time"), owed),
                tenths(row.getBigDecimal("mean_hours")),
                Compliance.ratio(row.getLong("returns"), submissions),
                row.getLong("decisions"),
                row.getLong("late_decisions"),
                row.getLong("overdue_reviews"),
                tenths(row.getBigDecimal("mean_days")));
    }

    private static String tenths(BigDecimal mean) {
        return mean == null ? null : mean.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static CellCompleteness cell(ResultSet row) throws SQLException {
        return new CellCompleteness(
                row.getString("key"),
                row.getString("form"),
                row.getString("indicator"),
                row.getLong("owed"),
                row.getLong("answered"),
                row.getLong("not_applicable"),
                Compliance.percent(row.getLong("answered"), row.getLong("owed")));
    }
}
