package io.zonewatch.chassis.web;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The paging parameters of every list: {@code limit} and an opaque {@code cursor}. */
public final class Paging {

    private static final int MOST = 500;

    @Parameter(description = "How many items at most 每页条数", example = "50")
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    int limit = 50;

    @Parameter(description = "The next of the part before; opaque 上一页返回的 next")
    @QueryParam("cursor")
    String cursor;

    /** How many items the answer has at most. */
    public int limit() {
        return limit;
    }

    /**
     * The sort key after which this part begins; empty at the beginning.
     *
     * @throws Problem if the cursor was not given out by this service
     */
    public String after() {
        if (cursor == null) {
            return "";
        }
        return Cursor.read(cursor)
                .orElseThrow(() -> Problem.of(ChassisProblem.INVALID_PARAMETER).at("cursor", BodyFault.WRONG_FORMAT));
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
