package io.zonewatch.chassis.audit;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Recomputes the whole chain and says where it was broken, if it was. */
@ApplicationScoped
public class AuditVerifier {

    private static final int PORTION = 100;

    private final Jdbc jdbc;
    private final AuditChain chain;

    @Inject
    AuditVerifier(Jdbc jdbc, AuditChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    /**
     * The outcome.
     *
     * @param intact whether every seal and every payload that still exists is as it was written
     * @param entries how many entries are sealed
     * @param brokenAt the first seal that does not hold, or null
     * @param head hash of the last seal, to be compared with what was anchored outside
     * @param unsealed entries that neither wait nor are sealed; more than none means tampering
     */
    public record Verification(
            boolean intact,
            long entries,
            @Schema(nullable = true) Long brokenAt,
            String head,
            long unsealed) {}

    /** Verifies everything, a portion at a time: what is sealed does not change, so no transaction has to last as long as the chain is. */
    public Verification verify() {
        byte[] previous = Commitment.GENESIS;
        long last = 0;
        long entries = 0;
        for (List<AuditChain.Seal> seals = chain.sealsAfter(0, PORTION);
                !seals.isEmpty();
                seals = chain.sealsAfter(last, PORTION)) {
            for (AuditChain.Seal seal : seals) {
                if (seal.seal() != last + 1 || !holds(seal, previous)) {
                    return new Verification(
                            false, entries, seal.seal(), HexFormat.of().formatHex(previous), unsealed());
                }
                previous = seal.hash();
                last = seal.seal();
                entries += seal.entries().size();
            }
        }
        long unsealed = unsealed();
        return new Verification(unsealed == 0, entries, null, HexFormat.of().formatHex(previous), unsealed);
    }

    private boolean holds(AuditChain.Seal seal, byte[] previous) {
        List<AuditChain.Link> links = chain.links(seal.entries());
        return links.size() == seal.entries().size()
                && links.stream().allMatch(AuditChain.Link::intact)
                && Arrays.equals(seal.previous(), previous)
                && Arrays.equals(seal.hash(), AuditChain.hash(previous, links));
    }

    private long unsealed() {
        return jdbc.queryOne("""
                        select (select count(*) from audit_entry) - (select count(*) from audit_pending)
                             - (select coalesce(sum(cardinality(entry_ids)), 0) from audit_seal)
                        """, row -> row.getLong(1)).orElse(0L);
    }
}
