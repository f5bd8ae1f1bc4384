package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.Json;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Apportionments, every version of them. */
@ApplicationScoped
class ApportionmentTable {

    private static final String SELECT =
            "select version, decided_at, decided_by, document_number, reason, plan_version, decision from apportionment"
                    + " where plan = ? and target = ?";

    private final Jdbc jdbc;
    private final Json json;

    @Inject
    ApportionmentTable(Jdbc jdbc, Json json) {
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
        return jdbc.queryOne(SELECT + " order by version desc limit 1", this::kept, plan, target);
    }

    Optional<Kept> find(String plan, String target, int version) {
        return jdbc.queryOne(SELECT + " and version = ?", this::kept, plan, target, version);
    }

    /** By version, after one. */
    List<Kept> versions(String plan, String target, int after, int limit) {
        return jdbc.query(SELECT + " and version > ? order by version limit ?", this::kept, plan, target, after, limit);
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
