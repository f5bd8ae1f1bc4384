package io.zonewatch.notification.acknowledge;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.notification.delivery.MailLink;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.delivery.MessageId;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.link.SignedLinks;
import io.zonewatch.notification.obligation.Matters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The link by which a person acknowledges a reminder, or all that a digest says: it names one of them. A shared mailbox has none: nobody in
 * particular reads it; a test has none, for nothing is to be done.
 */
@ApplicationScoped
class AcknowledgementLink implements MailLink {

    /** What its links are for, and the path they lead to. */
    static final String PURPOSE = "acknowledgements";

    private final SignedLinks links;
    private final Messages messages;

    @Inject
    AcknowledgementLink(SignedLinks links, Messages messages) {
        this.links = links;
        this.messages = messages;
    }

    @Override
    public Optional<Link> below(Message message) {
        if (message.to().role() == ContactRole.LIST
                || Matters.TEST.equals(message.about().form())) {
            return Optional.empty();
        }
        return links.to(PURPOSE, Long.toString(message.reminder()))
                .map(address -> new Link(messages.text(message.to().language(), label(message)), address));
    }

    private static String label(Message message) {
        return MessageId.isOfOneReminder(message.id()) ? "acknowledge.link" : "acknowledge.link.all";
    }
}
