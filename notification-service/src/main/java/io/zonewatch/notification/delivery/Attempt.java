package io.zonewatch.notification.delivery;

import java.time.Instant;

/**
 * A claim that was handed to its channel, and what came of it.
 *
 * @param message what was handed over; a digest's stands for each of its claims; null if nothing was, since it could not be made
 * @param handedOver when, by the system clock
 */
record Attempt(Claim claim, Message message, Instant handedOver, Answer answer) {

    /** Whether it reached its channel, and so tells something of it. */
    boolean wasHandedOver() {
        return message != null;
    }

    /**
     * What the ledger says of its leaving.
     *
     * @param answer what came back if it was not taken, else null
     */
    Ledger.Entry sent(String answer) {
        return new Ledger.Entry(
                Ledger.Event.SENT,
                claim.id(),
                claim.obligation().unit(),
                claim.noted(answer, null).at(handedOver));
    }
}
