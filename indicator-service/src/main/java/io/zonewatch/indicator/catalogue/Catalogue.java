package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the catalogue of indicators.
 *
 * @param version from 1
 * @param state DRAFT until it is published, SUPERSEDED once another was published in its place
 * @param validFrom month from which it holds
 * @param validTo last month, or null while none follows
 * @param publishedAt when, or null
 * @param supersededBy the version that was published in its place, or null; what ended before keeps this one
 * @param indicators all of them, reported and derived
 */
record Catalogue(
        int version,
        State state,
        Period validFrom,
        @Schema(nullable = true) Period validTo,
        @Schema(nullable = true) OffsetDateTime publishedAt,
        @Schema(nullable = true) Integer supersededBy,
        List<Indicator> indicators) {

    /** Where a catalogue is in its life. */
    enum State {
        /** 草案: not in force. */
        DRAFT,
        /** 已发布: its indicators never change again. */
        PUBLISHED,
        /** 已被替代: a later version was published in its place; it still holds for its own time. */
        SUPERSEDED
    }

    /** Whether it holds in its time, now and ever after. */
    boolean inForce() {
        return state != State.DRAFT;
    }

    /** How it was sent. */
    CatalogueDraft content() {
        return new CatalogueDraft(version, validFrom, validTo, indicators);
    }

    /** The same, ending with a month. */
    CatalogueDraft endingWith(Period last) {
        return new CatalogueDraft(version, validFrom, last, indicators);
    }

    /**
     * Whether one of some periods goes by it, that is, ends in its validity.
     *
     * @param first of the periods
     * @param last of the same frequency, or null if they do not end
     */
    boolean holdsForAnyOf(Period first, Period last) {
        Period begins = Period.of(first.frequency(), validFrom.start());
        Period earliest = begins.compareTo(first) < 0 ? first : begins;
        return (last == null || earliest.compareTo(last) <= 0)
                && (validTo == null || !earliest.end().isAfter(validTo.end()));
    }

    /** Of the published versions the one that holds before it, if one does. */
    Optional<Catalogue> predecessor(List<Catalogue> published) {
        return published.stream()
                .filter(one -> one.validFrom.compareTo(validFrom) < 0)
                .max(Comparator.comparing(Catalogue::validFrom));
    }

    /** Whether the validities have a month in common. */
    boolean overlaps(Catalogue other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Catalogue other) {
        return other.validTo == null || validFrom.compareTo(other.validTo) <= 0;
    }
}
