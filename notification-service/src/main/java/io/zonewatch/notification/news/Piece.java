package io.zonewatch.notification.news;

import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Something to be told.
 *
 * @param key tells it from others of its kind
 * @param unit whose people may be told, or {@link Matters#EVERYBODY}
 * @param names what it is about, one line
 * @param at when it came about or is due
 */
record Piece(NewsKind kind, String key, String unit, Names names, Period period, OffsetDateTime at, Telling telling) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:+-]{1,160}");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,31}");
    private static final int LONGEST_NAME = 400;

    Piece {
        boolean readable = KEY.matcher(key).matches()
                && unit != null
                && UNIT.matcher(unit).matches()
                && isName(names.zh())
                && isName(names.en());
        if (!readable) {
            throw new UnreadableEvent("a member is missing or not of its form");
        }
    }

    /** It becomes part of a header. */
    private static boolean isName(String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }
}
