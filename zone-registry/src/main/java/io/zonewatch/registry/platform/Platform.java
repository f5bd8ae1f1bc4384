package io.zonewatch.registry.platform;

import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.Subject;
import io.zonewatch.registry.unit.Names;
import java.util.Optional;

/**
 * An institution that serves an industry. One that comes to serve another industry, or becomes public, is recorded as another
 * platform, so that counts of earlier days stay what they were.
 *
 * @param host organisation that runs it
 * @param industry industry it serves, GB/T 4754
 * @param isPublic whether it serves others than its host 公共
 * @param wholeChain whether it serves the whole chain of that industry 全产业链
 */
record Platform(PlatformKind kind, Level level, Names host, String industry, boolean isPublic, boolean wholeChain)
        implements Recognisable {

    static final Subject<Platform> SUBJECT = new Subject<>("platform", Platform.class);

    @Override
    public String distinction() {
        return industry + "/" + host.zh();
    }

    @Override
    public Optional<String> serves() {
        return Optional.of(industry);
    }
}
