package io.zonewatch.notification.bounce;

import io.zonewatch.notification.delivery.CameBack.Failure;
import java.util.List;
import java.util.Set;

/**
 * A delivery status notification (RFC 3464), as far as it concerns us.
 *
 * @param id SHA-256 of its identity, or of the whole mail where it has none
 * @param mentions header fields, of the report and of the mail that it returns, in which the envelope's sender may stand
 * @param recipients what became of each
 */
record Report(String id, List<String> mentions, List<OfRecipient> recipients) {

    Report {
        mentions = List.copyOf(mentions);
        recipients = List.copyOf(recipients);
    }

    /**
     * What became of the mail for a recipient.
     *
     * @param addresses the recipient's, as the mail was sent to it and as it was last, in lower case
     */
    record OfRecipient(Action action, String answer, Set<String> addresses) {

        OfRecipient {
            addresses = Set.copyOf(addresses);
        }
    }

    /** What a server did about a recipient (RFC 3464, 2.3.3). */
    enum Action {
        /** It cannot deliver it, and has given up. */
        FAILED,
        /** It could not deliver it yet, and goes on trying. */
        DELAYED,
        /** It has delivered it. */
        DELIVERED,
        /** It has handed it to a server that tells of no deliveries. */
        RELAYED,
        /** It has delivered it, and handed it on. */
        EXPANDED,
        /** Something that no standard knows. */
        OTHER
    }

    /** Those whom the mail will not reach. */
    List<Failure> failures() {
        return recipients.stream()
                .filter(one -> one.action() == Action.FAILED)
                .map(one -> new Failure(one.answer(), one.addresses()))
                .toList();
    }
}
