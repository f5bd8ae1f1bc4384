package io.zonewatch.indicator.printing;

import io.zonewatch.chassis.problem.MeasureName;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.Figure;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What stands on the page in the reader's language.
 *
 * @param locale Chinese or English
 */
record Words(Locale locale, Messages messages) {

    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** The text of a key below {@code print.}, as templates name it. */
    public String of(String key) {
        return text(key);
    }

    String text(String key, Object... arguments) {
        return messages.text(locale, "print." + key, arguments);
    }

    String name(Names names) {
        return names.in(locale);
    }

    /** The value as it was reported, or which kind of nothing it is; a dash for null. */
    String figure(Figure figure) {
        if (figure == null) {
            return "–";
        }
        return figure.hasValue() ? figure.toString() : text("figure." + figure.status());
    }

    String measure(String unit) {
        return new MeasureName(unit).in(locale, messages);
    }

    /** In the reporting zone's time. */
    String moment(OffsetDateTime moment) {
        return (isEnglish() ? ENGLISH : CHINESE).format(moment);
    }

    String languageTag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
