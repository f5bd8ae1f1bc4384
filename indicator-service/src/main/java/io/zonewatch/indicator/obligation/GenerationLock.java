package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Excludes whoever else decides which obligations there are, or which of those to come are owed, until the transaction ends. */
@ApplicationScoped
public class GenerationLock {

    private static final long LOCK = 0x504C414EL;

    /** How long somebody who asks for something waits: a step of planning takes seconds, and the transaction has a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** SQLSTATE lock_not_available. */
    private static final String TAKEN = "55P03";

    private final Jdbc jdbc;
    private final Duration patience;

    @Inject
    GenerationLock(Jdbc jdbc) {
        this(jdbc, PATIENCE);
    }

    GenerationLock(Jdbc jdbc, Duration patience) {
        this.jdbc = jdbc;
        this.patience = patience;
    }

    /** Waits for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    /**
     * Waits for it, but not for long, as somebody waits for the answer.
     *
     * @throws Problem planning-under-way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeSoon() {
        waitAtMost(patience);
        try {
            take();
        } catch (SqlFailure failure) {
            throw TAKEN.equals(failure.state()) ? Problem.notYet(ObligationProblem.PLANNING_UNDER_WAY, AGAIN) : failure;
        }
        waitAtMost(Duration.ZERO);
    }

    /** For any lock, until the transaction ends; zero is for ever. */
    private void waitAtMost(Duration time) {
        jdbc.query("select set_config('lock_timeout', ?, true)", row -> true, Long.toString(time.toMillis()));
    }
}
