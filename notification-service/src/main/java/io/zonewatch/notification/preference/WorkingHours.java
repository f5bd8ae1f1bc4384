package io.zonewatch.notification.preference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.zonewatch.notification.ladder.ChannelCode;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;

/** The working hours of a working day, Asia/Shanghai, in which people are told and news is decided that can wait. */
@ConfigMapping(prefix = "zonewatch.working-hours")
public interface WorkingHours {

    /** The first moment of work. */
    @WithDefault("08:30")
    LocalTime from();

    /** The first moment after it, on the same day. */
    @WithDefault("17:30")
    LocalTime until();

    /**
     * By which channels persons are told in the working hours of a working day only, unless they have chosen otherwise; formal notices too, whatever anybody
     * has chosen. Of channels that reach systems and groups nothing waits.
     */
    Map<ChannelCode, Boolean> only();

    /** Whether what leaves by a channel waits for them here. */
    default boolean holdFor(ChannelCode channel) {
        return channel.isPersonal() && only().getOrDefault(channel, false);
    }

    /** Whether anything at all waits for them that nobody has asked to. */
    default boolean holdForAny() {
        return Arrays.stream(ChannelCode.values()).anyMatch(this::holdFor);
    }

    /** Whether quiet hours leave anything of them. */
    default boolean outlast(QuietHours quiet) {
        if (!quiet.cover(from())) {
            return true;
        }
        boolean endsOnTheNextDay = quiet.crossMidnight() && !from().isBefore(quiet.from());
        return !endsOnTheNextDay && quiet.until().isBefore(until());
    }
}
