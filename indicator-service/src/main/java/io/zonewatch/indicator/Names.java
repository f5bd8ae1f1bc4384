package io.zonewatch.indicator;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Spoken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * What something is called, in both languages; a name begins with a letter, a digit or an opening bracket.
 *
 * @param zh Chinese
 * @param en English
 */
public record Names(
        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = WORDS)
        String zh,

        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = WORDS)
        String en)
        implements Spoken {

    /** Words for people: they begin with a letter, a digit or an opening bracket or quotation mark. */
    public static final String WORDS = "(?s)[\\p{L}\\p{N}\\p{Ps}\\p{Pi}].*";

    /** The name in one of the languages. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }

    @Override
    public String in(Locale locale, Messages messages) {
        return in(locale);
    }
}
