package io.zonewatch.notification.proof;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.notice.NoticeStanding;
import io.zonewatch.notification.notice.Notices;
import io.zonewatch.notification.notice.Standings;
import io.zonewatch.notification.notice.Terms;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The notices that were served, in parts. Of a scope that few were told in they are begun from what these were told: however it is planned, the country's
 * notices are not gone through for them. Those of a larger one are gone through in their order, of which enough fit.
 */
@ApplicationScoped
class NoticeList {

    /** Up to how many messages of notices count as few: what costs about as much as going through 200,000 notices of which so many fit. */
    static final int FEW = 5_000;

    private static final String OF_NOTICE = "r.obligation = n.obligation and r.round = n.round and r.step = n.step";

    /** What units were told, and units of a division: the ways there by the indexes. Whether they are in the scope, the scope says. */
    private static final String OF_UNITS =
            "select r.obligation, r.round, r.step, r.unit, r.division from reminder r where r.kind = 'FORMAL_NOTICE' and r.unit = any(?)";

    private static final String OF_DIVISION =
            " union all select r.obligation, r.round, r.step, r.unit, r.division from reminder r"
                    + " where r.kind = 'FORMAL_NOTICE' and r.division ~>=~ ? and r.division ~<~ ?";

    /** Comes after every digit. */
    private static final String AFTER_DIGITS = ":";

    /** Each notice is looked up: "offset" keeps the database from reading through all of them instead. */
    private static final String OF_FEW = "(select distinct r.obligation, r.round, r.step from ({told}) as r"
            + " where {scope}) as r cross join lateral (select * from notice n where " + OF_NOTICE + " offset 0) as n";

    private static final String OF_MANY = "notice n";

    private final Jdbc jdbc;
    private final Terms terms;

    @Inject
    NoticeList(Jdbc jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** The notices within a scope, by identity; of one obligation, if it is given. */
    List<NoticeView> page(String obligation, Scope scope, UUID after, int limit) {
        boolean few = isOfFew(scope);
        Terms.Reading reading = terms.reading();
        return jdbc.query(
                next(obligation, scope, few),
                row -> new NoticeView(
                        row.getObject(1, UUID.class),
                        row.getString("number"),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        moment(row, 5),
                        reading.endsAt(row),
                        NoticeStanding.of(moment(row, 6), moment(row, 7)),
                        moment(row, 6),
                        moment(row, 7)),
                arguments(obligation, scope, few, after, limit).toArray());
    }

    private boolean isOfFew(Scope scope) {
        if (scope.divisions().isEmpty()) {
            return true;
        }
        List<Object> arguments = waysTo(scope);
        arguments.add(FEW + 1);
        return jdbc.query(counted(scope), row -> row.getInt(1), arguments.toArray())
                        .getFirst()
                <= FEW;
    }

    /** How many messages of notices units of a scope were told, as far as it matters. */
    static String counted(Scope scope) {
        return "select count(*) from (select 1 from (" + told(scope) + ") as r limit ?) as told";
    }

    private static String told(Scope scope) {
        return OF_UNITS + OF_DIVISION.repeat(scope.divisions().size());
    }

    /** The arguments of {@link #told}. */
    static List<Object> waysTo(Scope scope) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(scope.on("r.unit", "r.division").units());
        scope.divisions().forEach(division -> arguments.addAll(List.of(division, division + AFTER_DIGITS)));
        return arguments;
    }

    /**
     * The next notices.
     *
     * @param few whether few were told in the scope
     */
    static String next(String obligation, Scope scope, boolean few) {
        String within = scope.on("r.unit", "r.division").sql();
        return "select n.id, n.obligation, n.round, n.step, n.served_at, s.came_back_at, s.served_again_at, "
                + Terms.COLUMNS
                + ", " + Notices.NUMBER + " as number from (select n.* from "
                + (few ? OF_FEW.replace("{told}", told(scope)).replace("{scope}", within) : OF_MANY)
                + " where n.id > ?" + (obligation == null ? "" : " and n.obligation = ?")
                + (few ? "" : " and exists (select 1 from reminder r where " + OF_NOTICE + " and " + within + ")")
                + " order by n.id limit ?) n "
                + Standings.STANDING
                + " order by n.id";
    }

    static List<Object> arguments(String obligation, Scope scope, boolean few, UUID after, int limit) {
        Scope.Condition condition = scope.on("r.unit", "r.division");
        List<Object> within = List.of(condition.units(), condition.divisions());
        List<Object> arguments = new ArrayList<>();
        if (few) {
            arguments.addAll(waysTo(scope));
            arguments.addAll(within);
        }
        arguments.add(after);
        if (obligation != null) {
            arguments.add(obligation);
        }
        if (!few) {
            arguments.addAll(within);
        }
        arguments.addAll(Arrays.asList(limit, null));
        return arguments;
    }

    private static OffsetDateTime moment(ResultSet row, int column) throws SQLException {
        return ReportingZone.offsetOf(row.getObject(column, OffsetDateTime.class));
    }
}
