package io.zonewatch.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** E-mail by SMTP. A 5xx reply (RFC 5321, 4.2.1) is for good; everything else passes. */
@ApplicationScoped
class EmailChannel implements Channel {

    private final ReactiveMailer mailer;
    private final DeliverySettings settings;

    @Inject
    EmailChannel(ReactiveMailer mailer, DeliverySettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public ChannelCode code() {
        return ChannelCode.EMAIL;
    }

    @Override
    public Answer deliver(Message message) {
        try {
            Mail mail = Mail.withText(message.to(), message.subject(), message.text())
                    .addHeader("Message-ID", message.id());
            mailer.send(mail).await().atMost(settings.timeout());
            return new Answer.Accepted();
        } catch (RuntimeException e) {
            return answer(e);
        }
    }

    private static Answer answer(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean refused =
                    switch (cause) {
                        case SMTPException smtp -> smtp.isPermanent();
                        case IllegalArgumentException notAnAddress -> true;
                        default -> false;
                    };
            if (refused) {
                return new Answer.Refused(cause.toString());
            }
        }
        return new Answer.NotNow(failure.toString());
    }
}
