package io.zonewatch.registry.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
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
    private final ObjectMapper mapper;

    @Inject
    CommandTable(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
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
                json(entry.evidence()),
                json(findings),
                unit.recordedAt(),
                by);
    }

    private String json(Object value) {
        if (value == null || (value instanceof Collection<?> many && many.isEmpty())) {
            return null;
        }
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was shown or found cannot be written", e);
        }
    }
}
