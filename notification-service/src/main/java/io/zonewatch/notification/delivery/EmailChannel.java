package io.zonewatch.notification.delivery;

import io.quarkus.arc.All;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.mailencoder.EmailAddress;
import io.zonewatch.notification.delivery.MailLink.Link;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * E-mail by SMTP. What is for good is told by {@link Refusal}; everything else passes. The mail goes to the client itself: a mailer in
 * between would add a field for copies without an address in it, which RFC 5322 (3.6.3) does not know.
 */
@ApplicationScoped
class EmailChannel implements Channel {

    /** What the client says of a mail that is larger than its server has said that it takes (RFC 1870). */
    private static final String TOO_LARGE = "message exceeds allowed size limit";

    /** How it is met that the server is not there, or that nothing can be said to it in secret. */
    private static final Set<Class<? extends IOException>> BEFORE_THE_MAIL = Set.of(
            ConnectException.class, NoRouteToHostException.class, UnknownHostException.class, SSLException.class);

    private final MailLine line;
    private final String from;
    private final List<MailHeaders> headers;
    private final List<MailLink> links;
    private final EnvelopeSender envelope;

    @Inject
    EmailChannel(
            MailLine line,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @All List<MailHeaders> headers,
            @All List<MailLink> links,
            EnvelopeSender envelope) {
        this.line = line;
        this.from = from;
        this.headers = List.copyOf(headers);
        this.links = List.copyOf(links);
        this.envelope = envelope;
    }

    @Override
    public ChannelCode code() {
        return ChannelCode.EMAIL;
    }

    @Override
    public Answer deliver(Message message) {
        String to;
        try {
            to = new EmailAddress(message.to().email()).getEmail();
        } catch (IllegalArgumentException e) {
            return new Answer.Refused("not an address");
        }
        MailMessage mail = mail(message, to);
        try {
            line.hand(mail).join();
            return new Answer.Accepted("SMTP 250");
        } catch (RuntimeException e) {
            return answer(e);
        }
    }

    @Override
    public void prepare() {
        line.prepare();
    }

    private MailMessage mail(Message message, String to) {
        List<Link> below =
                links.stream().flatMap(link -> link.below(message).stream()).toList();
        MailMessage mail = new MailMessage()
                .setFrom(from)
                .setTo(to)
                .setSubject(message.subject())
                .addHeader("Message-ID", message.id());
        MailBody.give(
                mail,
                message.text() + plain(below),
                HtmlText.of(message.text(), message.to().language(), below));
        headers.forEach(each -> each.of(message).forEach(mail::addHeader));
        envelope.of(message).ifPresent(mail::setBounceAddress);
        return mail;
    }

    private static String plain(List<Link> links) {
        return links.stream()
                .map(link -> "\n" + link.label() + "\n" + link.address() + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Keeps what the server said to itself: it quotes addresses. Where the line breaks or no answer comes in time nobody can tell whether the mail was taken: the client does not
     * say how far it came.
     */
    static Answer answer(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return refused(smtp);
            }
            if (TOO_LARGE.equals(cause.getMessage())) {
                return new Answer.Refused("too large");
            }
            if (cause instanceof TimeoutException) {
                return new Answer.Down("mail server does not answer, may have been taken", true);
            }
            if (cause instanceof IOException && !isBeforeTheMail(cause)) {
                return new Answer.Down("line to the mail server broke, may have been taken", true);
            }
        }
        return new Answer.Down("mail server away");
    }

    private static boolean isBeforeTheMail(Throwable cause) {
        return BEFORE_THE_MAIL.stream().anyMatch(kind -> kind.isInstance(cause));
    }

    private static Answer refused(SMTPException smtp) {
        String why = "SMTP " + smtp.getReplyCode();
        if (Refusal.isForGood(smtp)) {
            return new Answer.Refused(why);
        }
        return Refusal.concernsTheMessage(smtp) ? new Answer.NotNow(why) : new Answer.Down(why);
    }
}
