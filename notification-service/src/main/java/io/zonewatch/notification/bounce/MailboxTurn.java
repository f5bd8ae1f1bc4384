package io.zonewatch.notification.bounce;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

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

    /** Takes the turn; false if another replica has it. */
    boolean take() {
        return jdbc.update(
                        "update bounce_mailbox set taken_until = ? where taken_until <= ?",
                        system.instant().plus(LONGEST),
                        system.instant())
                == 1;
    }

    void giveBack() {
        jdbc.update("update bounce_mailbox set taken_until = ?", system.instant());
    }
}
