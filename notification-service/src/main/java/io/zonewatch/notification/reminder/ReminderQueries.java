package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.waiting.HeldBy;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads reminders within the caller's scope. */
@ApplicationScoped
class ReminderQueries {

    private static final Set<String> SEES_PEOPLE = Set.of(Roles.ADMINISTRATOR, Roles.REVIEWER, Roles.AUDITOR);

    private static final String SELECT = """
            select id, obligation, unit, form, period, round, step, kind, recipient::text, channel, state, reason, due_at,
              created_at, sent_at, duty,
              case when state = 'PENDING' and hold_until > ? then hold_until end, hold,
              (select acknowledged_at from acknowledgement a where a.reminder = reminder.id), owed_by from\s""";

    /**
     * To be said before a page is looked for, in its transaction. A plan that is made for all values alike, which the database turns to by itself after some
     * questions, walks all reminders in their order; of a form or a step that few of them have, only its own values tell.
     */
    static final String PLANNED_BY_ITS_VALUES = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    private static final String NEXT = "reminder where {asked} order by id limit ?";

    /** Looked for apart among what waits and what does not: the indexes of periods, forms and steps have only the latter. */
    private static final String NEXT_OF_BOTH = """
            ((select * from reminder where state = 'PENDING' and {asked} order by id limit ?)
              union all (select * from reminder where state <> 'PENDING' and {asked} order by id limit ?)) reminder order by id limit ?""";

    private final Jdbc jdbc;
    private final StoredJson json;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    ReminderQueries(Jdbc jdbc, StoredJson json, BusinessClock clock, Caller caller) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    Page<ReminderView> page(ReminderFilter filter, Paging paging) {
        List<Object> arguments = new ArrayList<>(List.of(clock.now()));
        Scope.Condition scope = caller.scope().on("unit", "division");
        arguments.addAll(arguments(filter, after(paging), scope, paging.limit() + 1));
        boolean whole = seesPeople();
        jdbc.query(PLANNED_BY_ITS_VALUES, row -> true);
        List<ReminderView> rows =
                jdbc.query(SELECT + next(filter, scope), row -> read(row, whole), arguments.toArray());
        return Page.cut(rows, paging, reminder -> Long.toString(reminder.id()));
    }

    /**
     * The next that fit, as a table. Only what is asked for is a condition: one that may be none is served by no index. A state is told in words,
     * since which indexes can serve depends on it.
     */
    static String next(ReminderFilter filter, Scope.Condition scope) {
        String asked = filter.given().keySet().stream()
                .map(column -> " and " + column + " = ?")
                .collect(Collectors.joining());
        String state = filter.state().map(known -> " and " + among(known)).orElse("");
        return (isOfBoth(filter, scope) ? NEXT_OF_BOTH : NEXT)
                .replace("{asked}", "id > ?" + asked + state + " and " + scope.sql());
    }

    private static String among(ReminderState state) {
        String same = "state = '" + state + "'";
        return switch (state) {
            case PENDING -> same;
            case SENT -> same + " and state <> 'PENDING'";
            case CANCELLED, SUPERSEDED, FAILED -> same + " and state <> 'PENDING' and state <> 'SENT'";
        };
    }

    static List<Object> arguments(ReminderFilter filter, long after, Scope.Condition scope, int limit) {
        List<Object> once = new ArrayList<>(List.of(after));
        once.addAll(filter.given().values());
        Collections.addAll(once, scope.units(), scope.divisions(), limit);
        return isOfBoth(filter, scope)
                ? Stream.of(once, once, List.<Object>of(limit))
                        .flatMap(List::stream)
                        .toList()
                : once;
    }

    /** What few units were told is found by the units. */
    private static boolean isOfBoth(ReminderFilter filter, Scope.Condition scope) {
        boolean indexed = filter.period != null || filter.form != null || filter.step != null;
        return indexed && filter.state().isEmpty() && filter.unit == null && scope.divisions().length > 0;
    }

    /** All reminders of an obligation that the caller is known to reach. */
    List<ReminderView> of(String obligation) {
        boolean whole = seesPeople();
        return jdbc.query(
                SELECT + "reminder where obligation = ? order by id", row -> read(row, whole), clock.now(), obligation);
    }

    private static long after(Paging paging) {
        try {
            return paging.after().isEmpty() ? 0 : Long.parseLong(paging.after());
        } catch (NumberFormatException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("cursor", BodyFault.WRONG_FORMAT);
        }
    }

    /** Whether the caller may see names and addresses of people unmasked. */
    boolean seesPeople() {
        return !Collections.disjoint(caller.roles(), SEES_PEOPLE);
    }

    private ReminderView read(ResultSet row, boolean whole) throws SQLException {
        String channel = row.getString(10);
        String reason = row.getString(12);
        OffsetDateTime leavesAt = moment(row, 17);
        return new ReminderView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Period.parse(row.getString(5)),
                Duty.valueOf(row.getString(16)),
                row.getInt(6),
                row.getString(7),
                StepKind.valueOf(row.getString(8)),
                told(row.getString(9), whole),
                channel.isEmpty() ? null : ChannelCode.valueOf(channel),
                ReminderState.valueOf(row.getString(11)),
                reason == null ? null : Reason.valueOf(reason),
                moment(row, 13),
                moment(row, 14),
                moment(row, 15),
                leavesAt,
                leavesAt == null ? null : HeldBy.valueOf(row.getString(18)),
                moment(row, 19),
                row.getString(20));
    }

    private ReminderView.Told told(String kept, boolean whole) {
        Recipient recipient = Recipient.stored(kept, json);
        return recipient == null ? null : ReminderView.Told.of(recipient, whole);
    }

    private static OffsetDateTime moment(ResultSet row, int column) throws SQLException {
        return ReportingZone.offsetOf(row.getObject(column, OffsetDateTime.class));
    }
}
