package io.zonewatch.registry.reference;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Refuses codes that do not exist, and names those that may have been meant. */
@ApplicationScoped
public class KnownCodes {

    /** Industries of units are coded by one classification on every day, so that counts through time compare. */
    static final String INDUSTRY_VERSION = "2017";

    private static final int SUGGESTIONS = 3;

    private final Books books;
    private final Language language;

    @Inject
    KnownCodes(Books books, Language language) {
        this.books = books;
        this.language = language;
    }

    /** Adds to the problem, at the pointer, that no division (GB/T 2260) has the code on the day, if none has. */
    public void division(String code, LocalDate day, String pointer, Problem problem) {
        Book divisions = books.divisions();
        if (divisions.find(code, day).isEmpty()) {
            List<Entry> formerly = divisions.everywhere(code).toList();
            problem.at(
                    pointer,
                    ReferenceFault.UNKNOWN_DIVISION,
                    code,
                    day,
                    list(Nearest.to(code, formerly, divisions.on(day), SUGGESTIONS)));
        }
    }

    /**
     * Adds to the problem, at the pointer, that no industry has the code (GB/T 4754-2017, division or group), if none has.
     * Classes of four digits are not kept: their group stands for them.
     */
    public void industry(String code, String pointer, Problem problem) {
        Book industries = books.industries();
        if (industries
                .find(code, INDUSTRY_VERSION)
                .filter(KnownCodes::isBelowSection)
                .isEmpty()) {
            List<Entry> candidates = industries.of(INDUSTRY_VERSION).stream()
                    .filter(KnownCodes::isBelowSection)
                    .toList();
            problem.at(
                    pointer,
                    ReferenceFault.UNKNOWN_INDUSTRY,
                    code,
                    list(Nearest.to(code, List.of(), candidates, SUGGESTIONS)));
        }
    }

    private static boolean isBelowSection(Entry entry) {
        return entry.level() != Level.SECTION;
    }

    /** Codes with names in the caller's language. */
    private String list(List<Entry> entries) {
        Locale spoken = language.current();
        boolean english = Locale.ENGLISH.getLanguage().equals(spoken.getLanguage());
        return entries.stream()
                .map(entry -> entry.code() + " " + entry.name(spoken))
                .collect(Collectors.joining(english ? "; " : "；"));
    }
}
