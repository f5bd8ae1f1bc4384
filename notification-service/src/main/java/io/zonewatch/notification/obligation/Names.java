package io.zonewatch.notification.obligation;

import java.util.Locale;

/** A name in both languages. */
public record Names(String zh, String en) {

    /** In the language, Chinese unless it is English. */
    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }
}
