package io.zonewatch.registry.policy;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The rule sets as they were published: each version is written once and never changed. */
@ApplicationScoped
class RuleSetTable {

    private static final String INSERT = """
            insert into rule_set (code, version, body, recorded_at, recorded_by) values (?, ?, ?::jsonb, ?, ?)
            on conflict do nothing
            """;

    private static final String LATEST = """
            select distinct on (code) * from rule_set where code > ? order by code, version desc limit ?
            """;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    RuleSetTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes a version; false if it was there. */
    boolean add(RuleSetForm form, Instant now, String by) {
        return jdbc.update(INSERT, form.code(), form.version(), json.write(form), now, by) == 1;
    }

    /** A version of a set, or its highest one if none is named. */
    Optional<RuleSetView> find(String code, Integer version) {
        return jdbc.queryOne(
                "select * from rule_set where code = ? and (?::int is null or version = ?) order by version desc limit 1",
                this::read,
                code,
                version,
                version);
    }

    /** At most so many sets after a code, each in its highest version. */
    List<RuleSetView> latest(String after, int limit) {
        return jdbc.query(LATEST, this::read, after, limit);
    }

    /** Every version, with when it was recorded. */
    List<RuleSetView> all() {
        return jdbc.query("select * from rule_set order by code, version", this::read);
    }

    private RuleSetView read(ResultSet row) throws SQLException {
        return new RuleSetView(
                json.read(row.getString("body"), RuleSetForm.class),
                ReportingZone.offsetOf(row.getObject("recorded_at", OffsetDateTime.class)));
    }
}
