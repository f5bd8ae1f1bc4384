package io.zonewatch.chassis.problem;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts arguments into a text at {@code {0}}, {@code {1}} and so on, exactly as they are: a number without grouping, an
 * apostrophe as an apostrophe, whether it is written once or, as {@link java.text.MessageFormat} asks for, twice.
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
        return arguments[i] instanceof BigDecimal number ? number.toPlainString() : String.valueOf(arguments[i]);
    }
}
