package io.zonewatch.registry;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Up to which instant the registry was asked what it knew. What it has answered stays true: whoever commits later, however long
 * ago it began, is recorded as known after that instant (the triggers {@code settle_knowledge}).
 */
@ApplicationScoped
class KnowledgeAsked {

    /** Shared by those who commit, from when they look at the instant until they are done; so this waits for them only. */
    private static final long LOCK = 0x4B4E4F57L;

    private final Jdbc jdbc;
    private final BusinessClock clock;

    @Inject
    KnowledgeAsked(Jdbc jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes the instant that a request names, in a transaction of its own: it is to be seen by whoever commits while the answer is
     * still being read. What names none, or one still to come, is refused later, and noted never.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(String asOf) {
        AskedKnowledge.past(asOf, clock.now()).filter(this::isNew).ifPresent(asked -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> null, LOCK);
            jdbc.update("update knowledge_asked set until = greatest(until, ?)", asked);
        });
    }

    private boolean isNew(Instant asked) {
        return jdbc.queryOne("select until < ? from knowledge_asked", row -> row.getBoolean(1), asked)
                .orElseThrow();
    }
}
