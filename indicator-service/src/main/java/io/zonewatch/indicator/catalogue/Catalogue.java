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

    /** Whether it holds in the last month of a period. */
    boolean holdsAtTheEndOf(Period period) {
        return !validFrom.start().isAfter(period.end())
                && (validTo == null || !validTo.end().isBefore(period.end()));
    }

    /** Whether the validities have a month in common. */
    boolean overlaps(Catalogue other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Catalogue other) {
        return other.validTo == null || validFrom.compareTo(other.validTo) <= 0;
    }
}
