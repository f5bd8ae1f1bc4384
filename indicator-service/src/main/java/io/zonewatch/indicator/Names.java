package io.zonewatch.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

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
        String en) {

    /** Words for people: they begin with a letter, a digit or an opening bracket or quotation mark. */
    public static final String WORDS = "(?s)[\\p{L}\\p{N}\\p{Ps}\\p{Pi}].*";
}
