package io.zonewatch.local.clock;

import java.time.Duration;

/**
 * How long an advance waits for mails that the mailbox has not taken. The mailbox is part of the suite, and what happens must not depend on whether
 * it was killed just then; but one that stays away stops the clock once only.
 */
final class MailboxAway {

    private final Duration longest;
    private long since;
    private boolean waits;
    private boolean inVain;

    MailboxAway(Duration longest) {
        this.longest = longest;
    }

    /** Whether the clock waits for it. */
    boolean holdsUp(Looks looks) {
        if (looks.retried().stream().noneMatch(Retried::isByMailbox)) {
            waits = false;
            inVain = false;
            return false;
        }
        if (!waits) {
            waits = true;
            since = System.nanoTime();
        }
        inVain |= System.nanoTime() - since > longest.toNanos();
        return !inVain;
    }
}
