package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Obligations as they are read: in the caller's scope, one statement for each answer. */
@ApplicationScoped
class ObligationList {

    private static final String SELECT = """
            select o.*, f.content #>> '{names,zh}' as name_zh, f.content #>> '{names,en}' as name_en,
              (select array[v.name_zh, v.name_en] from unit_version v where v.unit = o.unit
                order by v.valid_from > ?, v.valid_from desc limit 1) as unit_names
            from obligation o join form_version f on f.form = o.form and f.version = o.form_version
            where\s""";

    private final Jdbc jdbc;
    private final Caller caller;
    private final ActJournal acts;
    private final Moments moments;

    @Inject
    ObligationList(Jdbc jdbc, Caller caller, ActJournal acts, Moments moments) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.acts = acts;
        this.moments = moments;
    }

    /** One with its version. */
    record Found(ObligationView obligation, long sequence) {}

    /**
     * How many obligations stand alike.
     *
     * @param form the form
     * @param period the period
     * @param state see {@link State}
     * @param lateness of the round
     * @param count how many
     */
    record Count(String form, Period period, State state, Lateness lateness, long count) {}

    /**
     * A round of an obligation.
     *
     * @param round from 1
     * @param startedAt when it began
     * @param endedAt when it ended, null for the present one
     * @param endedBy RETURNED, DUE_MOVED, REOPENED or REINSTATED, null for the present one
     * @param dueAt its on-time line, or null while a calendar is missing
     * @param lateness what it had at last
     */
    record Round(
            int round,
            OffsetDateTime startedAt,
            @Schema(nullable = true) OffsetDateTime endedAt,
            @Schema(nullable = true) String endedBy,
            @Schema(nullable = true) OffsetDateTime dueAt,
            Lateness lateness) {}

    @Transactional
    Page<ObligationView> list(ObligationFilter filter, ObligationOrder order, Paging paging) {
        Instant now = moments.now();
        List<Object> arguments = new ArrayList<>(List.of(ReportingZone.dateOf(now)));
        arguments.addAll(scoped(filter, now));
        arguments.addAll(order.arguments(filter, paging));
        arguments.add(paging.limit() + 1);
        List<ObligationView> rows =
                jdbc.query(sql(scope(), filter, order), row -> read(row, now).obligation(), arguments.toArray());
        return Page.cut(rows, paging, order::keyOf);
    }

    static String sql(Scope.Condition scope, ObligationFilter filter, ObligationOrder order) {
        return SELECT + scope.sql() + filter.sql() + order.sql() + " limit ?";
    }

    @Transactional
    List<Count> summary(ObligationFilter filter) {
        return jdbc.query(
                """
                select o.form, o.period, o.state, o.lateness, count(*) from obligation o where %s%s
                group by o.form, o.period, o.period_end, o.state, o.lateness
                order by o.form, o.period_end, o.state, o.lateness
                """.formatted(scope().sql(), filter.sql()),
                row -> new Count(
                        row.getString(1),
                        Period.parse(row.getString(2)),
                        State.valueOf(row.getString(3)),
                        Lateness.valueOf(row.getString(4)),
                        row.getLong(5)),
                scoped(filter, moments.now()).toArray());
    }

    @Transactional
    Found find(String id) {
        Scope.Condition scope = scope();
        Instant now = moments.now();
        return jdbc.queryOne(
                        SELECT + scope.sql() + " and o.id = ?",
                        row -> read(row, now),
                        ReportingZone.dateOf(now),
                        scope.units(),
                        scope.divisions(),
                        id)
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    @Transactional
    List<Round> rounds(String id) {
        find(id);
        return jdbc.query(
                """
                select round, started_at, ended_at, ended_by, due_at, lateness from past_round where obligation = ?
                union all
                select round, round_started_at, null, null, due_at, lateness from obligation where id = ?
                order by round
                """,
                row -> new Round(
                        row.getInt(1),
                        Moments.offset(row, "started_at"),
                        Moments.offset(row, "ended_at"),
                        row.getString(4),
                        Moments.offset(row, "due_at"),
                        Lateness.valueOf(row.getString(6))),
                id,
                id);
    }

    @Transactional
    List<Act> acts(String id) {
        find(id);
        return acts.of(id);
    }

    private Scope.Condition scope() {
        return caller.scope().on(Obligation.OWNER, "o.division");
    }

    private List<Object> scoped(ObligationFilter filter, Instant now) {
        Scope.Condition scope = scope();
        List<Object> arguments = new ArrayList<>();
        arguments.add(scope.units());
        arguments.add(scope.divisions());
        arguments.addAll(filter.arguments(now));
        return arguments;
    }

    private static Found read(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime reviewDueAt = Moments.offset(row, "review_due_at");
        ObligationView view = new ObligationView(
                row.getString("id"),
                new UnitCode(row.getString("unit")),
                unitNames(row),
                row.getString("division"),
                row.getString("form"),
                row.getInt("form_version"),
                new Names(row.getString("name_zh"), row.getString("name_en")),
                Frequency.valueOf(row.getString("frequency")),
                Period.parse(row.getString("period")),
                State.valueOf(row.getString("state")),
                Lateness.valueOf(row.getString("lateness")),
                row.getString("judged") == null ? null : Lateness.valueOf(row.getString("judged")),
                row.getInt("round"),
                Moments.offset(row, "open_at"),
                Moments.offset(row, "due_at"),
                Moments.offset(row, "lock_at"),
                row.getObject("calendar_missing", Integer.class),
                Moments.offset(row, "submitted_at"),
                Moments.offset(row, "accepted_at"),
                row.getObject("revision", Integer.class),
                row.getObject("accepted_revision", Integer.class),
                row.getObject("correction", Integer.class),
                row.getString("exemption") == null ? null : Exemption.valueOf(row.getString("exemption")),
                Moments.offset(row, "reopened_until"),
                row.getString("passed_to") == null ? null : new UnitCode(row.getString("passed_to")),
                reviewDueAt,
                ObligationView.isReviewOverdue(reviewDueAt, now));
        return new Found(view, row.getLong("sequence"));
    }

    private static Names unitNames(ResultSet row) throws SQLException {
        Array names = row.getArray("unit_names");
        String[] both = names == null ? new String[2] : (String[]) names.getArray();
        return both[0] == null || both[1] == null ? null : new Names(both[0], both[1]);
    }
}
