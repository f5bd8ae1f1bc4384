package io.zonewatch.registry.reference;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the catalogues for people. They belong to nobody: every caller reads all of them. */
@ApplicationScoped
class ReferenceReading {

    private final Books books;
    private final ReferenceTable table;
    private final BusinessClock clock;
    private final Language language;

    @Inject
    ReferenceReading(Books books, ReferenceTable table, BusinessClock clock, Language language) {
        this.books = books;
        this.table = table;
        this.clock = clock;
        this.language = language;
    }

    /** The editions that are kept. */
    Page<Edition> editions() {
        return new Page<>(table.editions(), null);
    }

    /** The divisions of a version or day, by code. */
    Page<EntryView> divisions(AskedEdition edition, Selection selection, Paging paging) {
        return list(books.divisions(), edition, selection, paging);
    }

    /** The industries of a version or day, by code. */
    Page<EntryView> industries(AskedEdition edition, Selection selection, Paging paging) {
        return list(books.industries(), edition, selection, paging);
    }

    /**
     * One division.
     *
     * @throws Problem not-found if no division has the code in that version or on that day
     */
    EntryView division(String code, AskedEdition edition) {
        return get(books.divisions(), code, edition);
    }

    /**
     * One industry.
     *
     * @throws Problem not-found if no industry has the code in that version or on that day
     */
    EntryView industry(String code, AskedEdition edition) {
        return get(books.industries(), code, edition);
    }

    private EntryView get(Book book, String code, AskedEdition edition) {
        Optional<Entry> found =
                switch (edition.asked(clock.today())) {
                    case AskedEdition.Asked.Version(String version) -> book.find(code, version);
                    case AskedEdition.Asked.Day(var day) -> book.find(code, day);
                };
        return found.map(entry -> EntryView.of(entry, language.current()))
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    private Page<EntryView> list(Book book, AskedEdition edition, Selection selection, Paging paging) {
        Locale spoken = language.current();
        String after = requireCode(paging.after());
        List<EntryView> rest = entries(book, edition).stream()
                .filter(entry -> entry.code().compareTo(after) > 0)
                .filter(selection::takes)
                .limit(paging.limit() + 1L)
                .map(entry -> EntryView.of(entry, spoken))
                .toList();
        return Page.cut(rest, paging, EntryView::code);
    }

    /** A version that is not kept is no version. */
    private List<Entry> entries(Book book, AskedEdition edition) {
        List<Entry> entries =
                switch (edition.asked(clock.today())) {
                    case AskedEdition.Asked.Version(String version) -> book.of(version);
                    case AskedEdition.Asked.Day(var day) -> book.on(day);
                };
        if (entries.isEmpty()) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("version", BodyFault.UNKNOWN_VALUE, edition.version);
        }
        return entries;
    }

    /** A cursor is a code that we gave out; another text is none. */
    private static String requireCode(String after) {
        if (!after.isEmpty() && !after.matches("[1-9][0-9]{5}|[A-T][0-9]{0,3}")) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("cursor", BodyFault.WRONG_FORMAT);
        }
        return after;
    }
}
