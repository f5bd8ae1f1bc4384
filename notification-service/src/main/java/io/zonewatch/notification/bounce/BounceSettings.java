package io.zonewatch.notification.bounce;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Where mail that cannot be delivered comes back to. Without an address it comes back to the sender, and nobody here reads it. */
@ConfigMapping(prefix = "zonewatch.bounces")
interface BounceSettings {

    /** What comes before the {@code @} leaves room for a sign and a token (RFC 5321, 4.5.3.1.1: 64 octets). */
    String ADDRESS = "[A-Za-z0-9]([A-Za-z0-9._-]{0,25}[A-Za-z0-9])?@[A-Za-z0-9]([A-Za-z0-9.-]{0,188}[A-Za-z0-9])?";

    /**
     * An address whose mail is handed back to us, such as {@code bounce@mail.example.gov.cn}: mails leave with {@code bounce+TOKEN@…} as the
     * envelope's sender, so its server must take what follows a plus sign as a detail of the same mailbox (RFC 5233).
     */
    Optional<@Pattern(regexp = ADDRESS) String> address();
}
