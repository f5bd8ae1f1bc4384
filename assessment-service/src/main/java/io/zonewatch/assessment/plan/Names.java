package io.zonewatch.assessment.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** A name in both languages, without white space around it. */
public record Names(
        @NotNull @Size(min = 1, max = 200) String zh,
        @NotNull @Size(min = 1, max = 200) String en) {

    /** Drops white space around the names. */
    public Names {
        zh = zh == null ? null : zh.strip();
        en = en == null ? null : en.strip();
    }

    /** The name in a language: English, or else Chinese. */
    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }
}
