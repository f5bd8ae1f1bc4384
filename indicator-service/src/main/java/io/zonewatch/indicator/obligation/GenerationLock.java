package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Excludes whoever else decides which obligations there are, or which of those to come are owed, until the transaction ends. */
@ApplicationScoped
public class GenerationLock {

    private static final long LOCK = 0x504C414EL;

    private final Jdbc jdbc;

    @Inject
    GenerationLock(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }
}
