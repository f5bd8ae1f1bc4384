package io.zonewatch.notification.bounce;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** How the mailbox was found when it was last looked through, whichever replica did. */
@ApplicationScoped
class MailboxLook {

    private final Jdbc jdbc;
    private final Clock system;

    @Inject
    MailboxLook(Jdbc jdbc, Clock system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /** It was looked through just now, and so many mails are flagged there. */
    void note(int flagged) {
        jdbc.update("update bounce_mailbox set looked_at = ?, flagged = ?", system.instant(), flagged);
    }

    /** How many mails were flagged there. */
    int flagged() {
        return jdbc.queryOne("select flagged from bounce_mailbox", row -> row.getInt(1))
                .orElseThrow();
    }

    /** How long ago it was, by the system clock. */
    Duration age() {
        return jdbc.queryOne(
                        "select looked_at from bounce_mailbox",
                        row -> Duration.between(
                                row.getObject(1, OffsetDateTime.class).toInstant(), system.instant()))
                .orElseThrow();
    }
}
