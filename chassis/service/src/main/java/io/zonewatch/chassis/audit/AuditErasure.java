package io.zonewatch.chassis.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Erases personal data from the audit trail: the payload of an entry (who, before, after, why) and its salt go; the entry, its
 * commitment and its seal stay, and the chain still verifies. Of each erased entry one is written that says so, without personal data; whoever
 * erases writes another about why.
 */
@ApplicationScoped
public class AuditErasure {

    /** What an entry about an erased entry calls it. */
    static final String SUBJECT = "audit-entry";

    /** What an entry about an erased entry says was done to it. */
    static final String ACTION = "audit.erased";

    private final Jdbc jdbc;
    private final AuditTrail audit;
    private final ObjectMapper mapper;

    @Inject
    AuditErasure(Jdbc jdbc, AuditTrail audit, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.mapper = mapper;
    }

    /**
     * What an entry holds and can still be erased.
     *
     * @param payload with the members actor, before, after and reason, as far as there were any
     */
    public record Written(long entry, JsonNode payload) {}

    /** What was written about a subject and is not erased, in its order. */
    public List<Written> written(String subjectType, String subjectId) {
        return jdbc.query("""
                select e.id, p.payload from audit_entry e join audit_payload p on p.entry_id = e.id
                where e.subject_type = ? and e.subject_id = ? order by e.id
                """, this::read, subjectType, subjectId);
    }

    /**
     * Erases what these entries hold, in the current transaction.
     *
     * @return how many were erased; one that was before does not count
     */
    public long erase(Collection<Written> entries) {
        Object ids = entries.stream().map(Written::entry).toArray(Long[]::new);
        List<AuditEntry> told = jdbc.query("""
                select e.id, e.unit_code from audit_entry e join audit_payload p on p.entry_id = e.id
                where e.id = any(?) order by e.id
                """, AuditErasure::told, ids);
        if (told.isEmpty()) {
            return 0;
        }
        audit.recordAll(told);
        return jdbc.queryOne("select erase_audit_payloads(?)", row -> row.getLong(1), ids)
                .orElse(0L);
    }

    private static AuditEntry told(ResultSet row) throws SQLException {
        String unit = row.getString(2);
        return new AuditEntry(
                ACTION, SUBJECT, row.getString(1), unit == null ? null : new UnitCode(unit), null, null, null);
    }

    private Written read(ResultSet row) throws SQLException {
        try {
            return new Written(row.getLong(1), mapper.readTree(row.getBytes(2)));
        } catch (IOException e) {
            throw new UncheckedIOException("an audit entry cannot be read", e);
        }
    }
}
