package io.zonewatch.registry.unit;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What was commanded, written down beside the versions it made. */
@ApplicationScoped
class CommandTable {

    private static final String INSERT = """
            insert into unit_command (unit_code, sequence, command, valid_from, valid_to, document_number, reason, justification,
              changed, evidence, findings, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
            """;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    CommandTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes down the command that made the unit's present sequence. */
    void write(Unit unit, Entry entry, List<String> changed, List<ChangeReview.Finding> findings, String by) {
        Ground ground = entry.ground();
        jdbc.write(
                INSERT,
                () -> new IllegalStateException("a command was not written"),
                unit.code(),
                unit.sequence(),
                entry.command(),
                ground.validFrom(),
                entry.validTo(),
                ground.documentNumber(),
                ground.reason(),
                entry.justification(),
                changed.toArray(String[]::new),
                json.write(entry.evidence()),
                findings.isEmpty() ? null : json.write(findings),
                unit.recordedAt(),
                by);
    }
}
