package io.zonewatch.notification;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server where the service's e-mail arrives, and one that writes a line at a time: where each byte is a packet, each answer waits for the
 * client's delayed acknowledgement. It can be away for a while; what has arrived stays.
 */
public final class Mailbox {

    private static final Session READING = Session.getInstance(new Properties());
    private static final List<Arrived> ARRIVED = new CopyOnWriteArrayList<>();
    private static final Set<String> UNKNOWN = ConcurrentHashMap.newKeySet();
    private static final Map<String, Boolean> PUT_OFF = new ConcurrentHashMap<>();
    private static final Set<String> BREAKING = ConcurrentHashMap.newKeySet();
    private static final BasicMessageListener LISTENER = Mailbox::take;

    private static SMTPServer server;

    private Mailbox() {}

    /** An e-mail as it was handed over, by its envelope. */
    private record Arrived(String from, String to, byte[] data) {}

    /** An e-mail that was accepted, with what it says in plain text and in HTML, and whom the envelope said that it is from. */
    public record Mail(
            String messageId,
            String to,
            String from,
            String returnPath,
            String subject,
            String text,
            String html,
            Map<String, String> headers) {

        /** A header field, null if the mail has none of that name. */
        public String header(String name) {
            return headers.get(name);
        }
    }

    /** Makes sure it listens. */
    public static synchronized void open() {
        if (server == null) {
            server = SMTPServer.port(ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class))
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .messageHandler(LISTENER)
                    .build();
            server.start();
        }
    }

    /** Makes it go away. */
    public static synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** From now on there is no mailbox of that address: e-mail to it is refused for good. */
    public static void forget(String address) {
        UNKNOWN.add(address);
    }

    /** Puts an address off at the next mail to it, as a server does that does not know the sender yet (greylisting). */
    public static void putsOffOnce(String address) {
        PUT_OFF.put(address, true);
    }

    /** Puts an address off at every mail to it. */
    public static void putsOffAlways(String address) {
        PUT_OFF.put(address, false);
    }

    /** Hangs up at every mail whose text contains some words, once it has been handed over and without an answer. */
    public static void breaksAt(String words) {
        BREAKING.add(words);
    }

    /** Puts nobody off any more, and breaks at nothing. */
    public static void takesEverything() {
        PUT_OFF.clear();
        BREAKING.clear();
    }

    private static void take(MessageContext context, String from, String to, byte[] data) throws RejectException {
        if (UNKNOWN.contains(to)) {
            throw new RejectException(550, "5.1.1 no such mailbox");
        }
        if (PUT_OFF.containsKey(to)) {
            PUT_OFF.remove(to, true);
            throw new RejectException(450, "4.2.0 later, please");
        }
        Arrived mail = new Arrived(from, to, data);
        if (!BREAKING.isEmpty() && BREAKING.stream().anyMatch(read(mail).text()::contains)) {
            hangUp((org.subethamail.smtp.server.Session) context);
        } else {
            ARRIVED.add(mail);
        }
    }

    private static void hangUp(org.subethamail.smtp.server.Session line) {
        try {
            line.closeSocket();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All e-mail to an address, in the order of arrival. */
    public static List<Mail> to(String address) {
        return arrived(address::equals).map(Mailbox::read).toList();
    }

    /** The Message-IDs of all e-mail to the addresses of a host, in the order of arrival. */
    public static List<String> idsOf(String host) {
        return arrived(address -> address.endsWith(host))
                .map(Mailbox::read)
                .map(Mail::messageId)
                .toList();
    }

    private static Stream<Arrived> arrived(Predicate<String> address) {
        return ARRIVED.stream().filter(mail -> address.test(mail.to()));
    }

    private static Mail read(Arrived mail) {
        try {
            MimeMessage message = new MimeMessage(READING, new ByteArrayInputStream(mail.data()));
            return new Mail(
                    message.getMessageID(),
                    mail.to(),
                    message.getFrom()[0].toString(),
                    mail.from(),
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
