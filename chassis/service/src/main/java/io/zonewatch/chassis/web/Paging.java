package io.zonewatch.chassis.web;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The paging parameters of every list: {@code limit} and an opaque {@code cursor}. */
public final class Paging {

    private static final int MOST = 500;

    /** The parameters that say which part of a list is asked for, and not which list. */
    private static final Set<String> PAGE = Set.of("limit", "cursor");

    @Parameter(description = "How many items at most 每页条数", example = "50")
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    int limit = 50;

    @Parameter(description = "The next of the part before; opaque 上一页返回的 next")
    @QueryParam("cursor")
    String cursor;

    @Context
    UriInfo asked;

    /** How many items the answer has at most. */
    public int limit() {
        return limit;
    }

    /**
     * The sort key after which this part begins; empty at the beginning.
     *
     * @throws Problem if the cursor was not given out for this list with these filters
     */
    public String after() {
        if (cursor == null) {
            return "";
        }
        return Cursor.read(cursor, list())
                .orElseThrow(() -> Problem.of(ChassisProblem.INVALID_PARAMETER).at("cursor", BodyFault.WRONG_FORMAT));
    }

    /** The cursor of what follows a sort key in this list. */
    String cursorAfter(String sortKey) {
        return Cursor.after(sortKey, list());
    }

    /** Names the list: where it is, and its filters. */
    private String list() {
        SortedMap<String, List<String>> filters = new TreeMap<>(asked.getQueryParameters());
        filters.keySet().removeAll(PAGE);
        return asked.getPath() + filters;
    }

    /**
     * The sort key after which this part begins, as a value; empty at the beginning.
     *
     * @param read makes the value from the key; may fail on a key of another list
     * @throws Problem if the cursor was not given out by this service, or for another list
     */
    public <T> Optional<T> after(Function<String, T> read) {
        String key = after();
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(read.apply(key));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("cursor", BodyFault.WRONG_FORMAT);
        }
    }
}
