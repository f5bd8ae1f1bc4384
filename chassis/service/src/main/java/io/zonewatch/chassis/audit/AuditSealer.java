package io.zonewatch.chassis.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.chassis.event.Topic;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Chains what was written: one sealer at a time takes the entries that wait, hashes them onto the seal before, and
 * publishes the new head, which can be anchored outside.
 */
@ApplicationScoped
public class AuditSealer {

    private static final long LOCK = 0x5345414CL;
    private static final int BATCH = 1000;

    private final Jdbc jdbc;
    private final AuditChain chain;
    private final AuditHeads heads;
    private final Outbox outbox;
    private final String service;

    @Inject
    AuditSealer(
            Jdbc jdbc,
            AuditChain chain,
            AuditHeads heads,
            Outbox outbox,
            @ConfigProperty(name = "zonewatch.service") String service) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.heads = heads;
        this.outbox = outbox;
        this.service = service;
    }

    /**
     * The chain's head after a seal, as it is published.
     *
     * @param chain which chain: a database made anew begins another under the service's name
     */
    record Head(String service, UUID chain, long seal, int entries, String hash) {}

    /** One batch after another until nothing is left: what is written in a burst does not wait for as many beats. */
    @Scheduled(every = "${zonewatch.audit.seal-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealSteadily() {
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(this::seal);
        } while (sealed == BATCH);
    }

    /**
     * Seals what waits.
     *
     * @return how many entries were sealed
     */
    @Transactional
    public int seal() {
        if (!jdbc.queryOne("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false)) {
            return 0;
        }
        List<Long> ids = jdbc.query("""
                delete from audit_pending where entry_id in (
                  select entry_id from audit_pending order by entry_id limit ?)
                returning entry_id
                """, row -> row.getLong(1), BATCH);
        if (ids.isEmpty()) {
            return 0;
        }
        List<Long> ordered = ids.stream().sorted().toList();
        long seal = jdbc.queryOne("select coalesce(max(seal), 0) + 1 from audit_seal", row -> row.getLong(1))
                .orElseThrow();
        byte[] previous = chain.hashOf(seal - 1).orElse(Commitment.GENESIS);
        byte[] hash = AuditChain.hash(previous, chain.links(ordered));
        jdbc.update(
                "insert into audit_seal (seal, entry_ids, previous, hash) values (?, ?, ?, ?)",
                seal,
                ordered.toArray(Long[]::new),
                previous,
                hash);
        outbox.append(new OutgoingEvent(
                Topic.AUDIT_HEADS,
                service,
                service,
                "io.zonewatch.audit.head.v1",
                service,
                null,
                new Head(
                        service,
                        heads.chain(),
                        seal,
                        ordered.size(),
                        HexFormat.of().formatHex(hash))));
        return ordered.size();
    }
}
