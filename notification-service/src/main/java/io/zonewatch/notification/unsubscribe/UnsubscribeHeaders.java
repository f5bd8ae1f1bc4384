package io.zonewatch.notification.unsubscribe;

import io.zonewatch.notification.delivery.MailHeaders;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.link.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Lets a mail program offer to switch off what a mail is about, with one click and without signing in (RFC 2369, 3.2, and RFC
 * 8058): only for kinds that may be switched off, and people whose preferences are kept.
 */
@ApplicationScoped
class UnsubscribeHeaders implements MailHeaders {

    /** The path under which the link is opened. */
    static final String PURPOSE = "unsubscribe";

    private final SignedLinks links;

    @Inject
    UnsubscribeHeaders(SignedLinks links) {
        this.links = links;
    }

    @Override
    public Map<String, String> of(Message message) {
        if (message.sub() == null || !message.kind().mayBeSwitchedOff()) {
            return Map.of();
        }
        return links.to(PURPOSE, Long.toString(message.reminder()))
                .map(link -> Map.of(
                        "List-Unsubscribe", "<" + link + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
                .orElse(Map.of());
    }
}
