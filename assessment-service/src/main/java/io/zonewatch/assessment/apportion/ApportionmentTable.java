package io.zonewatch.assessment.apportion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Apportionments, every version of them. */
@ApplicationScoped
class ApportionmentTable {

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    ApportionmentTable(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** A version as it is kept. */
    record Kept(int version, OffsetDateTime decidedAt, Decision decision) {}

    /** Adds a version, unless another of its number is there. */
    boolean add(String plan, String target, int version, Instant now, Decision decision) {
        return jdbc.update(
                        "insert into apportionment (plan, target, version, decided_at, decision) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        plan,
                        target,
                        version,
                        now,
                        write(decision))
                == 1;
    }

    Optional<Kept> latest(String plan, String target) {
        return jdbc.queryOne(
                "select version, decided_at, decision from apportionment where plan = ? and target = ?"
                        + " order by version desc limit 1",
                this::kept,
                plan,
                target);
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getInt(1), ReportingZone.offsetOf(row.getObject(2, OffsetDateTime.class)), read(row.getString(3)));
    }

    private String write(Decision decision) {
        try {
            return mapper.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("decision cannot be written", e);
        }
    }

    private Decision read(String json) {
        try {
            return mapper.readValue(json, Decision.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored decision cannot be read", e);
        }
    }
}
