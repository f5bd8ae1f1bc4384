package io.zonewatch.notification.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How links in mails are made. Without a base and a key mails have none. */
@ConfigMapping(prefix = "zonewatch.links")
interface LinkSettings {

    /** Address under which readers of mails reach this service, such as {@code https://zonewatch.example.gov.cn}. */
    Optional<String> base();

    /** Key that links are signed with: 32 random bytes in Base64, the same on every replica. */
    Optional<String> key();

    /** How long a link can be followed, by the system clock. */
    @WithDefault("P30D")
    Duration validFor();
}
