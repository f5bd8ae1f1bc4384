package io.zonewatch.chassis.audit;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads entries and seals, and computes what a seal's hash must be. */
@ApplicationScoped
class AuditChain {

    private final Jdbc jdbc;

    @Inject
    AuditChain(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A link of the chain. */
    record Seal(long seal, List<Long> entries, byte[] previous, byte[] hash) {}

    /** An entry's fixed part and, unless erased, what its commitment binds. */
    record Link(long id, byte[] digest, boolean intact, boolean erased) {}

    /** The hash of a seal, if there is one of that number. */
    Optional<byte[]> hashOf(long seal) {
        return jdbc.queryOne("select hash from audit_seal where seal = ?", row -> row.getBytes(1), seal);
    }

    List<Seal> sealsAfter(long seal, int limit) {
        return jdbc.query(
                "select seal, entry_ids, previous, hash from audit_seal where seal > ? order by seal limit ?",
                row -> new Seal(
                        row.getLong(1),
                        Arrays.asList((Long[]) row.getArray(2).getArray()),
                        row.getBytes(3),
                        row.getBytes(4)),
                seal,
                limit);
    }

    /** The named entries in the order of their ids. */
    List<Link> links(List<Long> ids) {
        return jdbc.query("""
                select e.id, e.business_time, e.recorded_at, e.action, e.subject_type, e.subject_id, e.unit_code,
                       e.commitment, p.salt, p.payload
                from audit_entry e left join audit_payload p on p.entry_id = e.id
                where e.id = any(?) order by e.id
                """, AuditChain::link, (Object) ids.toArray(Long[]::new));
    }

    /** How many of the erased entries have no entry that says so ({@link AuditErasure}). */
    long erasedSilently(Long[] erased) {
        return jdbc.queryOne("""
                        select count(*) from unnest(?) erased(id) where not exists (
                          select 1 from audit_entry told
                          where told.subject_type = ? and told.subject_id = erased.id::text and told.action = ?)
                        """, row -> row.getLong(1), erased, AuditErasure.SUBJECT, AuditErasure.ACTION)
                .orElse(0L);
    }

    /** The hash of a seal over its entries, bound to the seal before. */
    static byte[] hash(byte[] previous, List<Link> links) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(previous);
        links.forEach(link -> parts.add(link.digest()));
        return Commitment.hash(parts.toArray(byte[][]::new));
    }

    private static Link link(ResultSet row) throws SQLException {
        byte[] commitment = row.getBytes(8);
        byte[] salt = row.getBytes(9);
        boolean intact = salt == null || Arrays.equals(commitment, Commitment.of(salt, row.getBytes(10)));
        byte[] digest = Commitment.hash(
                number(row.getLong(1)),
                time(row.getObject(2, OffsetDateTime.class).toInstant()),
                time(row.getObject(3, OffsetDateTime.class).toInstant()),
                Commitment.text(row.getString(4)),
                Commitment.text(row.getString(5)),
                Commitment.text(row.getString(6)),
                Commitment.text(row.getString(7)),
                commitment);
        return new Link(row.getLong(1), digest, intact, salt == null);
    }

    private static byte[] time(Instant instant) {
        return Commitment.text(instant.toString());
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
