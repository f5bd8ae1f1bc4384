package io.zonewatch.notification.bounce;

import io.zonewatch.notification.bounce.BounceSettings.Imap;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;

/** The way to a mailbox: nobody is waited for without end, and whoever answers must prove to be the server that was named. */
final class ImapStore {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private ImapStore() {}

    static Store connect(Imap imap) throws MessagingException {
        Store store = Session.getInstance(properties(imap)).getStore();
        store.connect(
                imap.host().orElseThrow(),
                imap.port(),
                imap.username().orElse(null),
                imap.password().orElse(null));
        return store;
    }

    private static Properties properties(Imap imap) {
        String protocol = imap.tls() ? "imaps" : "imap";
        String longest = Long.toString(LONGEST_ANSWER.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty("mail." + protocol + ".connectiontimeout", longest);
        properties.setProperty("mail." + protocol + ".timeout", longest);
        properties.setProperty("mail." + protocol + ".writetimeout", longest);
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol + ".peek", "true");
        // the library takes what a server refuses to hand out for empty: of a part of a mail nobody could tell
        properties.setProperty("mail." + protocol + ".partialfetch", "false");
        return properties;
    }
}
