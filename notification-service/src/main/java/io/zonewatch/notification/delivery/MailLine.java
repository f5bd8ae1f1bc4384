package io.zonewatch.notification.delivery;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The way to the mail server. All mails go over one event loop: the client writes line by line, and where a mail and its line to the server
 * belong to different loops each line of it is handed from one to the other, and the greeting of a server that is quick can be missed.
 */
@ApplicationScoped
class MailLine {

    private static final Logger LOG = Logger.getLogger(MailLine.class);

    /** A sender at which the client finds that the envelope has none, and ends before it is named. */
    private static final String NOBODY = "-";

    private final MailClient client;
    private final Context loop;
    private final String from;
    private final DeliverySettings settings;
    private CompletableFuture<Void> tried;

    @Inject
    MailLine(
            MailClient client,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            DeliverySettings settings) {
        this.client = client;
        this.loop = vertx.getOrCreateContext();
        this.from = from;
        this.settings = settings;
    }

    /** Hands a mail over. One that nobody waits for any more is not begun once it finds a line: it would arrive beside its repetition. */
    CompletableFuture<MailResult> hand(MailMessage mail) {
        CompletableFuture<MailResult> handed = new CompletableFuture<>();
        loop.runOnContext(on -> client.sendMail(mail).onComplete(handed::complete, handed::completeExceptionally));
        return handed.orTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((result, failure) -> {
                    if (failure instanceof TimeoutException) {
                        loop.runOnContext(on -> mail.setBounceAddress(NOBODY));
                    }
                });
    }

    /**
     * Goes the way once and leaves nothing there, so that the first mail has not to wait until names are looked up and classes loaded: it ends before
     * the sender is named. Returns once that was tried, whatever came of it.
     */
    void prepare() {
        begun().join();
    }

    private synchronized CompletableFuture<Void> begun() {
        if (tried == null) {
            long began = System.nanoTime();
            tried = hand(nobodys()).handle((never, failure) -> {
                LOG.debugf("way to the mail server was tried ms=%d", (System.nanoTime() - began) / 1_000_000);
                return null;
            });
        }
        return tried;
    }

    /** The client has gone as far as to the envelope when it finds that this has no sender. */
    private MailMessage nobodys() {
        MailMessage mail = new MailMessage()
                .setFrom(from)
                .setTo(from)
                .setBounceAddress(NOBODY)
                .setSubject("催报");
        MailBody.give(mail, "催报", "<p>催报</p>");
        return mail;
    }
}
