package io.zonewatch.notification.delivery;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a refusal of the message from a refusal of the sender. Only the first is for good: the server has refused the
 * recipient (RCPT) or the text (DATA) with a permanent reply (RFC 5321, 4.2.2 and 4.3.2). A wrong password, a refused sender
 * or greeting, and whatever the server calls a matter of security or policy (RFC 3463, X.7) are faults of the service's own
 * settings; a reminder must survive until they are put right.
 */
final class Refusal {

    private static final Set<Integer> FOR_GOOD = Set.of(550, 551, 553, 554);
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d");

    /** How the mail client begins its account of a refused RCPT and of a refused DATA; it tells the phase nowhere else. */
    private static final Set<String> PHASES = Set.of("recipient address not accepted", "sending data failed");

    private static final int SERVICE_CLOSES = 421;

    private Refusal() {}

    /** Whether it was the recipient or the text that was refused; otherwise the server takes nothing from this sender, or nothing at all (421, RFC 5321, 3.8). */
    static boolean concernsTheMessage(SMTPException refused) {
        if (refused.getReplyCode() == SERVICE_CLOSES) {
            return false;
        }
        String account = String.valueOf(refused.getMessage());
        return PHASES.stream().anyMatch(account::startsWith);
    }

    /** Whether no later attempt can succeed. */
    static boolean isForGood(SMTPException refused) {
        return FOR_GOOD.contains(refused.getReplyCode())
                && concernsTheMessage(refused)
                && refused.getReplyMessages().stream()
                        .noneMatch(line -> POLICY.matcher(line).find());
    }
}
