package io.zonewatch.notification.interleaving;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that can be away, knows some addresses no more, and can put everybody off. */
final class PostOffice {

    private static final Session READING = Session.getInstance(new Properties());

    private final List<Letter> arrived = new CopyOnWriteArrayList<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile boolean later;
    private SMTPServer server;

    /** An e-mail that was accepted. */
    record Letter(String messageId, String to, String subject, String text) {}

    void open() {
        if (server == null) {
            server = SMTPServer.port(ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class))
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .messageHandlerFactory(context -> new Counter())
                    .build();
            server.start();
        }
    }

    void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Knows an address no more: what goes there is refused for good. */
    void forget(String address) {
        unknown.add(address);
    }

    /** Puts everybody off, or takes what comes again. */
    void putOff(boolean all) {
        later = all;
    }

    /** What has arrived since the last time. */
    List<Letter> empty() {
        List<Letter> letters = List.copyOf(arrived);
        arrived.clear();
        return letters;
    }

    /** The addresses at which anything was refused for good. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    private final class Counter implements MessageHandler {

        private final Set<String> to = new HashSet<>();

        @Override
        public void from(String sender) {
            // anybody may send
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (unknown.contains(recipient)) {
                refused.add(recipient);
                throw new RejectException(550, "no such mailbox");
            }
            if (later) {
                throw new RejectException(450, "come again");
            }
            to.add(recipient);
        }

        @Override
        public String data(InputStream data) throws RejectException {
            try {
                MimeMessage mail = new MimeMessage(READING, data);
                String text = text(mail.getContent());
                to.forEach(address -> arrived.add(letter(mail, address, text)));
                return "taken";
            } catch (MessagingException | IOException e) {
                throw new RejectException(554, "not a mail");
            }
        }

        @Override
        public void done() {
            to.clear();
        }
    }

    private static Letter letter(MimeMessage mail, String to, String text) {
        try {
            return new Letter(mail.getMessageID(), to, mail.getSubject(), text);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (!(content instanceof Multipart parts)) {
            return content.toString();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            text.append(text(part.getContent()));
        }
        return text.toString();
    }
}
