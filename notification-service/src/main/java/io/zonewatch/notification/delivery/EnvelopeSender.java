package io.zonewatch.notification.delivery;

import java.util.Optional;

/** Where the mail servers on the way are to send a mail back that they cannot deliver (RFC 5321, 4.1.1.2). */
public interface EnvelopeSender {

    /** The address for this message; empty for the one that the mail says it is from. */
    Optional<String> of(Message message);
}
