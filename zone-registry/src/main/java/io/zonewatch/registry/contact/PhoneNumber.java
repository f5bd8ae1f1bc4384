package io.zonewatch.registry.contact;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers as people write them, in the one form in which they are kept: {@code +} and digits (ITU-T E.164), with an
 * extension after {@code ;ext=} (RFC 3966). A number without a country code is Chinese: a mobile one, or a landline with its
 * area code; a local number alone reaches nobody from elsewhere and is refused.
 */
final class PhoneNumber {

    /** Mobile, landline with area code (two or three digits), or 400; abroad at most 15 digits. */
    static final String FORM =
            "\\+(?:86(?:1[3-9][0-9]{9}|(?:10|2[0-9])[2-8][0-9]{7}|[3-9][0-9]{2}[2-8][0-9]{6,7}|400[0-9]{7})"
                    + "|(?!86)[1-9][0-9]{6,14})(?:;ext=[0-9]{1,6})?";

    private static final int LONGEST = 60;
    private static final Pattern PARTS = Pattern.compile(
            "([^;a-z转分机]+?)\\s*(?:(?:;ext=|ext\\.?|x|转|分机)\\s*([0-9]{1,6}))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("[\\s().\\-\\u2010-\\u2015]");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern CHINESE = Pattern.compile("0?(1[3-9][0-9]{9}|400[0-9]{7})|0([1-9][0-9]{8,10})");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\+860");

    private PhoneNumber() {}

    /** The number as it is kept; what is no number stays as it is, without white space around it. */
    static String normalised(String text) {
        if (text == null || text.length() > LONGEST) {
            return text;
        }
        String written = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        Matcher parts = PARTS.matcher(written);
        if (!parts.matches()) {
            return text.strip();
        }
        String number = international(BETWEEN.matcher(parts.group(1)).replaceAll(""));
        String kept = parts.group(2) == null ? number : number + ";ext=" + parts.group(2);
        return kept.matches(FORM) ? kept : text.strip();
    }

    private static String international(String number) {
        Matcher chinese = CHINESE.matcher(number);
        if (chinese.matches()) {
            return "+86" + (chinese.group(1) == null ? chinese.group(2) : chinese.group(1));
        }
        String plus = number.startsWith("00") ? "+" + number.substring(2) : number;
        return TRUNK_ZERO.matcher(plus).replaceFirst("+86");
    }

    /** Whether a text quotes the number, however it is written there, with or without country code. */
    static boolean isQuotedBy(String phone, String text) {
        String number = phone.replaceFirst(";ext=.*", "");
        String national = number.startsWith("+86") ? number.substring(3) : number.substring(1);
        return NO_DIGIT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .contains(national);
    }
}
