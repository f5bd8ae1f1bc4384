package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the catalogue of indicators.
 *
 * @param version from 1
 * @param state DRAFT until it is published
 * @param validFrom month from which it holds
 * @param validTo last month, or null while none follows
 * @param publishedAt when, or null
 * @param indicators all of them, reported and derived
 */
record Catalogue(
        int version,
        State state,
        Period validFrom,
        @Schema(nullable = true) Period validTo,
        @Schema(nullable = true) OffsetDateTime publishedAt,
        List<Indicator> indicators) {

    /** Where a catalogue is in its life. */
    enum State {
        /** 草案: not in force. */
        DRAFT,
        /** 已发布: its indicators never change again. */
        PUBLISHED
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

    /** Whether the validities have a month in common. */
    boolean overlaps(Catalogue other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Catalogue other) {
        return other.validTo == null || validFrom.compareTo(other.validTo) <= 0;
    }
}
