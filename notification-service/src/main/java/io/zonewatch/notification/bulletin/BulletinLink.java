package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.notification.delivery.MailLink;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.link.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The link to the list of all overdue reports of the form and period, below each mail in which one of them is passed up to the office. */
@ApplicationScoped
class BulletinLink implements MailLink {

    /** What its links are for, and the path they lead to. */
    static final String PURPOSE = "bulletins";

    private final SignedLinks links;
    private final Messages messages;

    @Inject
    BulletinLink(SignedLinks links, Messages messages) {
        this.links = links;
        this.messages = messages;
    }

    @Override
    public Optional<Link> below(Message message) {
        if (message.kind() != StepKind.ESCALATION
                || message.to().role() != ContactRole.OFFICE
                || !message.about().state().isOwed()) {
            return Optional.empty();
        }
        return links.to(PURPOSE, Long.toString(message.reminder()))
                .map(address -> new Link(messages.text(message.to().language(), "bulletin.link"), address));
    }
}
