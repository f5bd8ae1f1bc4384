package io.zonewatch.notification.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How links in mails are made. Without a base and a key mails have none. */
@ConfigMapping(prefix = "zonewatch.links")
interface LinkSettings {

    /** Address under which readers of mails reach this service, such as {@code https://zonewatch.example.gov.cn}. */
    Optional<String> base();

    /** Key that links are signed with: 32 random bytes in Base64, the same on every replica. */
    Optional<String> key();

    /** Other keys that links may be signed with: those before, as long as links are followed, and one to come, on every replica before it signs. */
    Optional<List<String>> otherKeys();

    /** All keys by which a link is ours, the one that signs first; none if nothing is signed. */
    default Stream<String> acceptedKeys() {
        return Stream.concat(key().stream(), key().stream().flatMap(signs -> otherKeys().orElse(List.of()).stream()));
    }

    /** How long a link can be followed, by the system clock. */
    @WithDefault("P30D")
    Duration validFor();
}
