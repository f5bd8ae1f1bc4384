package io.zonewatch.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What was written about a unit: events in the outbox, entries of the audit trail. */
@ApplicationScoped
public class Written {

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    Written(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** The events of a topic about a unit, in order; a tombstone is empty. */
    public List<Optional<JsonNode>> events(String topic, String unit) {
        return jdbc.query(
                "select payload from outbox where topic = ? and record_key = ? order by id",
                row -> Optional.ofNullable(row.getBytes(1)).map(this::read),
                topic,
                unit);
    }

    /** The actions in the audit trail about a unit, in order. */
    public List<String> audited(String unit) {
        return jdbc.query(
                "select action from audit_entry where unit_code = ? order by id", row -> row.getString(1), unit);
    }

    /** How much was written in all: units, versions, contacts, events, audit entries. */
    public long everything() {
        return jdbc.queryOne("""
                        select (select count(*) from unit) + (select count(*) from unit_version)
                             + (select count(*) from unit_command) + (select count(*) from boundary)
                             + (select count(*) from rule_set) + (select count(*) from finding_answer)
                             + (select count(*) from contact_version) + (select count(*) from contact_entry) + (select count(*) from outbox where topic <> 'zonewatch.audit.heads.v1')
                             + (select count(*) from outbox where topic <> 'zonewatch.audit.heads.v1')
                        """, row -> row.getLong(1)).orElseThrow();
    }

    private JsonNode read(byte[] payload) {
        try {
            return mapper.readTree(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
