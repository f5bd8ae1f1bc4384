package io.zonewatch.reporting;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The names of periods in Chinese and English. */
final class PeriodLabels {

    private static final List<String> QUARTERS = List.of("一", "二", "三", "四");

    private PeriodLabels() {}

    static String of(Period period, Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese(period) : english(period);
    }

    private static String chinese(Period period) {
        String year = period.year() + "年";
        return switch (period.frequency()) {
            case MONTHLY -> year + (period.number() == 2 ? "1-2" : Integer.toString(period.number())) + "月";
            case QUARTERLY -> year + QUARTERS.get(period.number() - 1) + "季度";
            case ANNUAL -> year;
        };
    }

    private static String english(Period period) {
        return switch (period.frequency()) {
            case MONTHLY -> (period.number() == 2 ? "January–February" : monthName(period)) + " " + period.year();
            case QUARTERLY -> "Q" + period.number() + " " + period.year();
            case ANNUAL -> Integer.toString(period.year());
        };
    }

    private static String monthName(Period period) {
        return Month.of(period.number()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
