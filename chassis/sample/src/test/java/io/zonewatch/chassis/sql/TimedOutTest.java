package io.zonewatch.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;

/** What takes too long is told from what passes, wherever in its work its time ends; by the transaction manager that is really there. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class TimedOutTest {

    @Inject
    Jdbc jdbc;

    @Inject
    Second second;

    /** A second for anything. */
    @ApplicationScoped
    static class Second {

        @Transactional
        @TransactionConfiguration(timeout = 1)
        void run(Runnable work) {
            work.run();
        }
    }

    @Test
    void withinAStatement() {
        assertThat(failureOf(() -> sleep(30))).matches(TimedOut::anywhereIn).matches(TimedOutTest::stays);
    }

    @Test
    void beforeAStatement() {
        Throwable failure = failureOf(() -> {
            sleep(0);
            untilItsTimeIsOver();
            sleep(0);
        });

        assertThat(failure).matches(TimedOut::anywhereIn).matches(TimedOutTest::stays);
    }

    @Test
    void afterTheLastStatement() {
        Throwable failure = failureOf(() -> {
            sleep(0);
            untilItsTimeIsOver();
        });

        assertThat(failure).matches(TimedOut::anywhereIn).matches(TimedOutTest::stays);
    }

    /** As an operator, or a server that shuts down, cancels. */
    @Test
    void whatOthersCancelPasses() {
        Throwable failure = failureOf(() -> {
            jdbc.query("select set_config('statement_timeout', '10ms', true)", row -> true);
            sleep(30);
        });

        assertThat(failure).matches(Passing::anywhereIn).matches(it -> !TimedOut.anywhereIn(it));
    }

    private Throwable failureOf(Runnable work) {
        return catchThrowable(() -> second.run(work));
    }

    private void sleep(int seconds) {
        jdbc.query("select pg_sleep(?)", row -> true, seconds);
    }

    private static void untilItsTimeIsOver() {
        while (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            Thread.onSpinWait();
        }
    }

    private static boolean stays(Throwable failure) {
        return !Passing.anywhereIn(failure);
    }
}
