package io.zonewatch.chassis.event;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tells the relay that rows wait. The notification is sent after commit and coalesced: a NOTIFY inside the transaction
 * would make all commits of the database queue behind one lock. A lost ring costs one polling interval, nothing else.
 */
@ApplicationScoped
class OutboxBell {

    static final String CHANNEL = "zonewatch_outbox";

    private static final Logger LOG = Logger.getLogger(OutboxBell.class);
    private static final Object REGISTERED = OutboxBell.class;

    private final Jdbc jdbc;
    private final TransactionSynchronizationRegistry transactions;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("zonewatch-outbox-bell").factory());
    private final AtomicBoolean ringing = new AtomicBoolean();

    @Inject
    OutboxBell(Jdbc jdbc, TransactionSynchronizationRegistry transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Rings once for a transaction; for one that can only be rolled back, as when an import was refused at a row before, never. */
    void ringAfterCommit() {
        if (transactions.getTransactionKey() == null
                || transactions.getRollbackOnly()
                || transactions.getResource(REGISTERED) != null) {
            return;
        }
        transactions.putResource(REGISTERED, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only the outcome matters
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring();
                }
            }
        });
    }

    @PreDestroy
    void close() {
        executor.shutdown();
    }

    private void ring() {
        if (ringing.compareAndSet(false, true)) {
            executor.execute(this::notifyRelay);
        }
    }

    private void notifyRelay() {
        ringing.set(false);
        try {
            jdbc.query("select pg_notify(?, '')", row -> true, CHANNEL);
        } catch (RuntimeException e) {
            LOG.debugf(e, "the relay will find the rows by polling");
        }
    }
}
