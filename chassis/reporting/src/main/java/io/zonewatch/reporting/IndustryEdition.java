package io.zonewatch.reporting;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The editions of the industrial classification 国民经济行业分类, down to the divisions 大类 that figures are broken down by. A division is written as its
 * section's 门类 letter and its two digits, such as C39; the same digits lie in one section only, from 79 on in another one in each edition.
 */
public enum IndustryEdition {
    /** GB/T 4754-2011, for periods until the end of 2016. */
    GB_T_4754_2011("GB/T 4754-2011", "A01 B06 C13 D44 E47 F51 G53 H61 I63 J66 K70 L71 M73 N76 O79 P82 Q83 R85 S90 T96"),
    /** GB/T 4754-2017, for periods from 2017 on. */
    GB_T_4754_2017("GB/T 4754-2017", "A01 B06 C13 D44 E47 F51 G53 H61 I63 J66 K70 L71 M73 N76 O80 P83 Q84 R86 S91 T97");

    private static final int FIRST_YEAR_OF_THE_LATER = 2017;
    private static final int LETTER = 1;
    private static final Pattern DIVISION = Pattern.compile("[A-Z][0-9]{2}");

    private final String title;

    /** Each section by its first division; a section ends where the next one begins, and the last one has one division only. */
    private final String sections;

    IndustryEdition(String title, String sections) {
        this.title = title;
        this.sections = sections;
    }

    /** The one that figures of the period are broken down by. */
    public static IndustryEdition of(Period period) {
        return period.year() < FIRST_YEAR_OF_THE_LATER ? GB_T_4754_2011 : GB_T_4754_2017;
    }

    /** Number and year of the standard, the same in all languages. */
    public String title() {
        return title;
    }

    /** The division that has the digits of {@code code}, a letter and two digits; empty if {@code code} is written otherwise or no division has them. */
    public Optional<String> divisionLike(String code) {
        if (!DIVISION.matcher(code).matches()) {
            return Optional.empty();
        }
        String digits = code.substring(LETTER);
        if (digits.compareTo(sections.substring(sections.length() - digits.length())) > 0) {
            return Optional.empty();
        }
        return Arrays.stream(sections.split(" "))
                .filter(first -> first.substring(LETTER).compareTo(digits) <= 0)
                .reduce((_, later) -> later)
                .map(first -> first.substring(0, LETTER) + digits);
    }
}
