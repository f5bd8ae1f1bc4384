package io.zonewatch.notification.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Where mail that cannot be delivered comes back to. Without an address it comes back to the sender, and nobody here reads it. */
@ConfigMapping(prefix = "zonewatch.bounces")
public interface BounceSettings {

    /** What comes before the {@code @} leaves room for a sign and a token (RFC 5321, 4.5.3.1.1: 64 octets). */
    String ADDRESS = "[A-Za-z0-9]([A-Za-z0-9._-]{0,25}[A-Za-z0-9])?@[A-Za-z0-9]([A-Za-z0-9.-]{0,188}[A-Za-z0-9])?";

    /**
     * An address whose mail is handed back to us, such as {@code bounce@mail.example.gov.cn}: mails leave with {@code bounce+TOKEN@…} as the
     * envelope's sender, so its server must take what follows a plus sign as a detail of the same mailbox (RFC 5233).
     */
    Optional<@Pattern(regexp = ADDRESS) String> address();

    /** The mailbox of that address, if it is to be emptied from here; without a host its server hands over what arrives. */
    Imap imap();

    /** A mailbox that is reached by IMAP (RFC 9051), and that nobody else uses. */
    interface Imap {

        /** Name of the server, which its certificate must bear. */
        Optional<String> host();

        @WithDefault("993")
        int port();

        Optional<String> username();

        Optional<String> password();

        @WithDefault("INBOX")
        String folder();

        /** Whether TLS is spoken from the first byte. */
        @WithDefault("true")
        boolean tls();

        /** Name of the TLS configuration ({@code quarkus.tls.NAME}) that says whom to trust; else Java's own trust store does. */
        Optional<String> tlsConfigurationName();

        /** How often it is looked into, such as {@code 60s}. */
        @WithDefault("60s")
        String every();
    }
}
