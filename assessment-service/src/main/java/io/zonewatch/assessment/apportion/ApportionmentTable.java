package io.zonewatch.assessment.apportion;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Apportionments, every version of them. */
@ApplicationScoped
class ApportionmentTable {

    private static final String SELECT =
            "select version, decided_at, decided_by, document_number, reason, plan_version, decision from apportionment"
                    + " where plan = ? and target = ?";

    private static final String KEY = "(a.plan || '/' || a.target) collate \"C\"";

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    ApportionmentTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A version as it is kept.
     *
     * @param decidedBy the person, or null where nobody noted it
     * @param planVersion the version of the plan it spreads
     */
    record Kept(
            int version,
            OffsetDateTime decidedAt,
            String decidedBy,
            String documentNumber,
            String reason,
            int planVersion,
            Decision decision) {}

    /** Adds a version, unless another of its number is there. */
    boolean add(String plan, String target, Kept kept) {
        return jdbc.update(
                        """
                insert into apportionment (plan, target, version, decided_at, decided_by, document_number, reason, plan_version, decision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                        plan,
                        target,
                        kept.version(),
                        kept.decidedAt(),
                        kept.decidedBy(),
                        kept.documentNumber(),
                        kept.reason(),
                        kept.planVersion(),
                        json.write(kept.decision()))
                == 1;
    }

    Optional<Kept> latest(String plan, String target) {
        return latest(plan, target, null);
    }

    /** The latest that had been decided by an instant; a null one is now. */
    Optional<Kept> latest(String plan, String target, Instant asOf) {
        return jdbc.queryOne(
                SELECT + " and decided_at <= coalesce(?, 'infinity'::timestamptz) order by version desc limit 1",
                this::kept,
                plan,
                target,
                asOf);
    }

    Optional<Kept> find(String plan, String target, int version) {
        return jdbc.queryOne(SELECT + " and version = ?", this::kept, plan, target, version);
    }

    /** By version. */
    List<Kept> versions(String plan, String target) {
        return jdbc.query(SELECT + " order by version", this::kept, plan, target);
    }

    /** A version of a target's apportionment, the latest there is or was. */
    record Latest(String plan, String target, Kept kept) {}

    /**
     * The latest versions, or those that were by the end of a day that is not null (the first where none was yet), that give a part to a zone within the scope, and to {@code unit} where it is not null; by plan and target, after a sort key of the form
     * {@code plan/target}.
     */
    List<Latest> toldTo(Scope scope, String unit, LocalDate day, String after, int limit) {
        Instant before = day == null ? null : ReportingZone.instantOf(day.plusDays(1), LocalTime.MIDNIGHT);
        Scope.Condition reach = scope.on("z ->> 'unit'", "coalesce(u.division, '')");
        return jdbc.query(
                "select * from apportionment a where " + KEY
                        + " > ? and version = (select coalesce(max(version) filter (where ?::timestamptz is null or decided_at < ?), min(version))"
                        + " from apportionment l where l.plan = a.plan and l.target = a.target) and exists (select 1"
                        + " from jsonb_array_elements(a.decision::jsonb #> '{base,zones}') z left join unit u on u.code = z ->> 'unit'"
                        + " where (?::text is null or z ->> 'unit' = ?) and " + reach.sql() + ") order by " + KEY
                        + " limit ?",
                row -> new Latest(row.getString("plan"), row.getString("target"), kept(row)),
                after,
                before,
                before,
                unit,
                unit,
                reach.units(),
                reach.divisions(),
                limit);
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getInt("version"),
                ReportingZone.offsetOf(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decided_by"),
                row.getString("document_number"),
                row.getString("reason"),
                row.getInt("plan_version"),
                json.read(row.getString("decision"), Decision.class));
    }
}
