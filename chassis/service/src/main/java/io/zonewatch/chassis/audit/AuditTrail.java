package io.zonewatch.chassis.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who changed what, when, from what to what, and why: appended in the transaction of the change, so that neither exists
 * without the other. The person and the payload stand behind a salted commitment, so that they can be erased on demand
 * ({@link AuditErasure}) and the chain still verifies.
 */
@ApplicationScoped
public class AuditTrail {

    private static final int SALT = 16;

    /** Many entries at once, an array for each column: one by one they cost the database several times as much. */
    private static final String INSERT = """
            with given as materialized (
              select nextval('audit_entry_id_seq') as id, business_time::timestamptz, action, subject_type, subject_id, unit_code,
                commitment, salt, payload
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
                as row (business_time, action, subject_type, subject_id, unit_code, commitment, salt, payload)),
            entry as (
              insert into audit_entry (id, business_time, action, subject_type, subject_id, unit_code, commitment)
              overriding system value
              select id, business_time, action, subject_type, subject_id, unit_code, commitment from given),
            payload as (insert into audit_payload (entry_id, salt, payload) select id, salt, payload from given)
            insert into audit_pending (entry_id) select id from given
            """;

    private final Jdbc jdbc;
    private final ObjectMapper mapper;
    private final BusinessClock clock;
    private final Supplier<String> actor;
    private final SecureRandom random = new SecureRandom();

    @Inject
    AuditTrail(Jdbc jdbc, ObjectMapper mapper, BusinessClock clock, Instance<Caller> caller) {
        this(
                jdbc,
                mapper,
                clock,
                () -> Arc.container().requestContext().isActive() ? caller.get().actor() : "system");
    }

    /**
     * A trail outside a container.
     *
     * @param actor who does what is written down
     */
    AuditTrail(Jdbc jdbc, ObjectMapper mapper, BusinessClock clock, Supplier<String> actor) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.clock = clock;
        this.actor = actor;
    }

    /** What is kept behind the commitment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Payload(String actor, Object before, Object after, String reason) {}

    /** Writes the change down. */
    public void record(AuditEntry entry) {
        recordAll(List.of(entry));
    }

    /** Writes many changes down, each as an entry of its own, in this order, sent to the database together. */
    public void recordAll(List<AuditEntry> entries) {
        String by = actor.get();
        Instant now = clock.now();
        jdbc.appendTogether(
                INSERT, entries.stream().map(entry -> row(entry, by, now)).toList());
    }

    private Object[] row(AuditEntry entry, String by, Instant now) {
        byte[] payload = bytes(new Payload(by, entry.before(), entry.after(), entry.reason()));
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new Object[] {
            now,
            entry.action(),
            entry.subjectType(),
            entry.subjectId(),
            entry.unit(),
            Commitment.of(salt, payload),
            salt,
            payload
        };
    }

    private byte[] bytes(Payload payload) {
        try {
            return mapper.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("audit entry cannot be written", e);
        }
    }
}
