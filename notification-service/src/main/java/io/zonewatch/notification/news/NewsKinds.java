package io.zonewatch.notification.news;

import io.zonewatch.notification.ladder.KnownNews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Tells the ladders which kinds of news there are. */
@ApplicationScoped
class NewsKinds implements KnownNews {

    @Override
    public boolean knows(String form) {
        return Arrays.stream(NewsKind.values()).anyMatch(kind -> kind.code().equals(form));
    }
}
