package io.zonewatch.chassis.problem;

import io.zonewatch.reporting.ReportingZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts arguments into a text at {@code {0}}, {@code {1}} and so on, exactly as they are: a number without grouping, a moment with
 * the offset of the reporting zone, an apostrophe as an apostrophe, whether it is written once or, as {@link java.text.MessageFormat} asks for, twice.
 */
final class Filled {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Filled() {}

    static String in(String text, Object... arguments) {
        return PLACE.matcher(text.replace("''", "'"))
                .replaceAll(place -> Matcher.quoteReplacement(argument(place.group(1), arguments)));
    }

    private static String argument(String index, Object... arguments) {
        int i = Integer.parseInt(index);
        if (i >= arguments.length || arguments[i] == null) {
            return "–";
        }
        return switch (arguments[i]) {
            case BigDecimal number -> number.toPlainString();
            case Instant moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ReportingZone.offsetOf(moment));
            case Object other -> other.toString();
        };
    }
}
