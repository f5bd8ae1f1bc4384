package io.zonewatch.chassis.web;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the next part, or null at the end
 */
public record Page<T>(
        List<T> items, @Schema(nullable = true) String next) {

    /** Cuts a page from one row more than asked for; the cursor names the last row's sort key. */
    public static <T> Page<T> cut(List<T> rows, Paging paging, Function<T, String> sortKey) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, paging.limit()));
        return new Page<>(items, paging.cursorAfter(sortKey.apply(items.getLast())));
    }
}
