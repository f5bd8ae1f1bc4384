package io.zonewatch.notification.frontend;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.notification.delivery.MailLink;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.StepKind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The way to the report that a mail is about, before every other link. News is about none, and a digest about several. */
@ApplicationScoped
@Priority(1)
class ReportLink implements MailLink {

    private final ReportPage page;
    private final Messages messages;

    @Inject
    ReportLink(ReportPage page, Messages messages) {
        this.page = page;
        this.messages = messages;
    }

    @Override
    public Optional<Link> below(Message message) {
        String label = message.kind() == StepKind.RETURNED ? "front-end.returned" : "front-end.report";
        return page.of(message)
                .map(address -> new Link(messages.text(message.to().language(), label), address));
    }
}
