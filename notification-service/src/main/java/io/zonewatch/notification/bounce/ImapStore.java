package io.zonewatch.notification.bounce;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.zonewatch.notification.bounce.BounceSettings.Imap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** The way to a mailbox: nobody is waited for without end, and whoever answers must prove to be the server that was named. */
@ApplicationScoped
class ImapStore {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final TlsConfigurationRegistry tls;

    @Inject
    ImapStore(TlsConfigurationRegistry tls) {
        this.tls = tls;
    }

    Store connect(Imap imap) throws MessagingException {
        Store store = Session.getInstance(properties(imap)).getStore();
        store.connect(
                imap.host().orElseThrow(),
                imap.port(),
                imap.username().orElse(null),
                imap.password().orElse(null));
        return store;
    }

    private Properties properties(Imap imap) throws MessagingException {
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
        if (imap.tls() && imap.tlsConfigurationName().isPresent()) {
            properties.put(
                    "mail.imaps.ssl.socketFactory",
                    trusting(imap.tlsConfigurationName().get()));
            // whom that does not trust Java's own trust store is not asked about
            properties.setProperty("mail.imaps.socketFactory.fallback", "false");
        }
        return properties;
    }

    private SSLSocketFactory trusting(String name) throws MessagingException {
        TlsConfiguration known =
                tls.get(name).orElseThrow(() -> new MessagingException("no TLS configuration is called " + name));
        try {
            return known.createSSLContext().getSocketFactory();
        } catch (Exception e) {
            throw new MessagingException("the TLS configuration " + name + " cannot be used", e);
        }
    }
}
