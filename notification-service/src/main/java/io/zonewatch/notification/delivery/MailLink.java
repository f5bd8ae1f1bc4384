package io.zonewatch.notification.delivery;

import java.net.URI;
import java.util.Optional;

/** A link that stands below the text of a mail, beside what is kept and proven of it. Beans of this type are asked for every mail. */
public interface MailLink {

    /** The link below this message; empty for none. */
    Optional<Link> below(Message message);

    /**
     * A link.
     *
     * @param label what following it does, in the recipient's language
     */
    record Link(String label, URI address) {}
}
