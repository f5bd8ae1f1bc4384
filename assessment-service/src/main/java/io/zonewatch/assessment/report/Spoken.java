package io.zonewatch.assessment.report;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.util.Locale;

/** Names and values as they stand on a page; what is not there is a dash. */
public final class Spoken {

    private static final String NOTHING = "–";

    private Spoken() {}

    /** Whether it is English rather than Chinese. */
    public static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    /** The name in the language. */
    public static String name(Names names, Locale language) {
        return isEnglish(language) ? names.en() : names.zh();
    }

    /** The unit's name, or its code while it has none. */
    static String unit(UnitCode unit, Names names, Locale language) {
        return names == null ? unit.value() : name(names, language);
    }

    /** The value, or a dash. */
    public static String value(BigDecimal value) {
        return value == null ? NOTHING : value.toPlainString();
    }

    static String coverage(Coverage coverage) {
        return coverage.accepted() + "/" + coverage.owed();
    }
}
