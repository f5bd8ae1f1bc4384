package io.zonewatch.local.mails;

import java.time.Duration;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param server what the mail server does with a message
 * @param tick until all that was overdue at once was decided
 * @param insert of the same rows, as one statement of the database
 * @param mails until all had left
 * @param alone what the mail server takes for as many by itself
 * @param meanwhile until the step that fell due among the mails was decided
 * @param waiting how many mails waited then
 */
record Measured(
        String server,
        Duration tick,
        Duration insert,
        Duration mails,
        Duration alone,
        Duration meanwhile,
        int waiting) {

    private static final double SECONDS = 1e9;
    private static final double PERCENT = 100;

    /** The result for people. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%d obligations overdue at once: decided in %.2f s; INSERT of the same rows %.2f s, so at %.0f %% of"
                        + " its speed%n%d e-mails: %.1f s (%.0f a second); the mail server alone, which %s, %.1f s (%.0f a second),"
                        + " so at %.0f %% of its speed%na step of %d obligations that fell due while they left was decided"
                        + " in %.2f s, with %d mails still to leave",
                Country.OVERDUE_AT_ONCE,
                seconds(tick),
                seconds(insert),
                PERCENT * seconds(insert) / seconds(tick),
                Country.ALL,
                seconds(mails),
                Country.ALL / seconds(mails),
                server,
                seconds(alone),
                Country.ALL / seconds(alone),
                PERCENT * seconds(alone) / seconds(mails),
                Country.ALL - Country.OVERDUE_AT_ONCE,
                seconds(meanwhile),
                waiting);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / SECONDS;
    }
}
