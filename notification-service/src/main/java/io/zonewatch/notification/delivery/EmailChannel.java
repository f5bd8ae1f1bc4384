package io.zonewatch.notification.delivery;

import io.quarkus.arc.All;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import io.zonewatch.notification.delivery.MailLink.Link;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** E-mail by SMTP. What is for good is told by {@link Refusal}; everything else passes. */
@ApplicationScoped
class EmailChannel implements Channel {

    private final ReactiveMailer mailer;
    private final DeliverySettings settings;
    private final List<MailHeaders> headers;
    private final List<MailLink> links;

    @Inject
    EmailChannel(
            ReactiveMailer mailer,
            DeliverySettings settings,
            @All List<MailHeaders> headers,
            @All List<MailLink> links) {
        this.mailer = mailer;
        this.settings = settings;
        this.headers = List.copyOf(headers);
        this.links = List.copyOf(links);
    }

    @Override
    public ChannelCode code() {
        return ChannelCode.EMAIL;
    }

    @Override
    public Answer deliver(Message message) {
        try {
            List<Link> below =
                    links.stream().flatMap(link -> link.below(message).stream()).toList();
            Mail mail = Mail.withText(message.to().email(), message.subject(), message.text() + plain(below))
                    .setHtml(HtmlText.of(message.text(), message.to().language(), below))
                    .addHeader("Message-ID", message.id());
            headers.forEach(each -> each.of(message).forEach(mail::addHeader));
            mailer.send(mail).await().atMost(settings.timeout());
            return new Answer.Accepted("SMTP 250");
        } catch (RuntimeException e) {
            return answer(e);
        }
    }

    private static String plain(List<Link> links) {
        return links.stream()
                .map(link -> "\n" + link.label() + "\n" + link.address() + "\n")
                .collect(Collectors.joining());
    }

    /** Keeps what the server said to itself: it quotes addresses. */
    static Answer answer(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPException smtp -> {
                    return refused(smtp);
                }
                case IllegalArgumentException notAnAddress -> {
                    return new Answer.Refused("not an address");
                }
                default -> {
                    // says nothing about the recipient
                }
            }
        }
        return new Answer.Down("mail server away");
    }

    private static Answer refused(SMTPException smtp) {
        String why = "SMTP " + smtp.getReplyCode();
        if (Refusal.isForGood(smtp)) {
            return new Answer.Refused(why);
        }
        return Refusal.concernsTheMessage(smtp) ? new Answer.NotNow(why) : new Answer.Down(why);
    }
}
