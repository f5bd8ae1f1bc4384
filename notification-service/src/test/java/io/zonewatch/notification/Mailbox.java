package io.zonewatch.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** A real SMTP server where the service's e-mail arrives. It can be away for a while; what has arrived stays. */
public final class Mailbox {

    private static final List<Mail> EARLIER = new CopyOnWriteArrayList<>();

    private static GreenMail server;

    private Mailbox() {}

    /** An e-mail that was accepted, with what it says in plain text and in HTML. */
    public record Mail(
            String messageId,
            String to,
            String from,
            String subject,
            String text,
            String html,
            Map<String, String> headers) {

        /** A header field, null if the mail has none of that name. */
        public String header(String name) {
            return headers.get(name);
        }

        /** Whom the envelope said that it is from. */
        public String returnPath() {
            return headers.get("Return-Path").replaceAll("[<>]", "");
        }
    }

    /** Makes sure it listens. */
    public static synchronized void open() {
        if (server == null) {
            int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
            server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    /** Makes it go away. */
    public static synchronized void close() {
        if (server != null) {
            EARLIER.addAll(received().map(Mailbox::read).toList());
            server.stop();
            server = null;
        }
    }

    /** All e-mail to an address, in the order of arrival. */
    public static synchronized List<Mail> to(String address) {
        return Stream.concat(
                        EARLIER.stream().filter(mail -> mail.to().equals(address)),
                        received()
                                .filter(message -> recipient(message).equals(address))
                                .map(Mailbox::read))
                .toList();
    }

    /** The Message-IDs of all e-mail to the addresses of a host, in the order of arrival. */
    public static synchronized List<String> idsOf(String host) {
        return Stream.concat(
                        EARLIER.stream().filter(mail -> mail.to().endsWith(host)),
                        received()
                                .filter(message -> recipient(message).endsWith(host))
                                .map(Mailbox::read))
                .map(Mail::messageId)
                .toList();
    }

    private static Stream<MimeMessage> received() {
        return server == null ? Stream.of() : Arrays.stream(server.getReceivedMessages());
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(
                    message.getMessageID(),
                    recipient(message),
                    message.getFrom()[0].toString(),
                    message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    Collections.list(message.getAllHeaders()).stream()
                            .collect(Collectors.toMap(Header::getName, Header::getValue, (one, other) -> one)));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
