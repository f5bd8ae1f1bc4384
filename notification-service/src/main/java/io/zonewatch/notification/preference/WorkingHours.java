package io.zonewatch.notification.preference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** The working hours of a working day, Asia/Shanghai, for who wants to be told in them only, and for news that can wait. */
@ConfigMapping(prefix = "zonewatch.working-hours")
public interface WorkingHours {

    /** The first moment of work. */
    @WithDefault("08:30")
    LocalTime from();

    /** The first moment after it, on the same day. */
    @WithDefault("17:30")
    LocalTime until();

    /** Whether quiet hours leave anything of them. */
    default boolean outlast(QuietHours quiet) {
        if (!quiet.cover(from())) {
            return true;
        }
        boolean endsOnTheNextDay = quiet.crossMidnight() && !from().isBefore(quiet.from());
        return !endsOnTheNextDay && quiet.until().isBefore(until());
    }
}
