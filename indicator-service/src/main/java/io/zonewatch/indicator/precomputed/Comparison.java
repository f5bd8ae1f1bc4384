package io.zonewatch.indicator.precomputed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A precomputed figure as it was when a revision came, beside the same as it is now: what it is worked out from may have been corrected since.
 *
 * @param indicator of the cell
 * @param part of the cell, null for the total
 * @param then what the revision was held against, or null if that did not exist
 * @param now what follows from the accepted reports now, or null if it does not exist any more
 * @param moved whether both differ
 */
@Schema(name = "PrecomputedComparison")
public record Comparison(
        String indicator,
        @Schema(nullable = true) String part,
        @Schema(nullable = true) Precomputed then,
        @Schema(nullable = true) Precomputed now,
        boolean moved) {

    /** Cell by cell: those of then in their order, then those that are new. */
    public static List<Comparison> of(List<Precomputed> then, List<Precomputed> now) {
        return Stream.concat(
                        then.stream().map(was -> of(was, find(now, was))),
                        now.stream().filter(is -> find(then, is) == null).map(is -> of(null, is)))
                .toList();
    }

    private static Comparison of(Precomputed then, Precomputed now) {
        Precomputed one = Objects.requireNonNullElse(then, now);
        boolean moved = then == null || now == null || then.differsFrom(now);
        return new Comparison(one.indicator(), one.part(), then, now, moved);
    }

    private static Precomputed find(List<Precomputed> among, Precomputed one) {
        return among.stream()
                .filter(other -> other.isOf(one.indicator(), one.part()))
                .findFirst()
                .orElse(null);
    }
}
