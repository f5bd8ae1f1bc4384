package io.zonewatch.registry.reference;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One code of an edition.
 *
 * @param version the edition
 * @param parent code of what it is a part of, or null
 * @param validFrom first day on which it holds; null where that is not known
 * @param validTo day on which it no longer holds; null where that is not known
 */
record Entry(
        String version,
        String code,
        Level level,
        String parent,
        Bilingual names,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Whether nothing that is known of it speaks against the day. */
    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || validTo.isAfter(day));
    }

    /** Its name in a language. */
    String name(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? names.en() : names.zh();
    }

    /** Whether a name holds the text, in either language, whatever the case. */
    boolean isNamed(String text) {
        return names.zh().contains(text) || names.en().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
