package io.zonewatch.notification.bounce;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whose turn it is to empty the mailbox: one replica's at a time, until it is done or its time is over. */
@ApplicationScoped
class MailboxTurn {

    /** Longer than any round, so that only a replica that is gone is waited for. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Jdbc jdbc;
    private final Clock system;

    @Inject
    MailboxTurn(Jdbc jdbc, Clock system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /** Takes the turn, until that moment at the latest; empty if another replica has it. */
    Optional<Instant> take() {
        // as exact as the database keeps it
        Instant now = system.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = now.plus(LONGEST);
        return jdbc.update("update bounce_mailbox set taken_until = ? where taken_until <= ?", until, now) == 1
                ? Optional.of(until)
                : Optional.empty();
    }

    /** Gives back the turn that was taken until then, unless it is another's by now. */
    void giveBack(Instant until) {
        jdbc.update("update bounce_mailbox set taken_until = ? where taken_until = ?", system.instant(), until);
    }
}
