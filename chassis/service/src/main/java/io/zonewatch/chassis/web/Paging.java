package io.zonewatch.chassis.web;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The paging parameters of every list: {@code limit} and an opaque {@code cursor}. */
public final class Paging {

    private static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    int limit = 50;

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
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("cursor", BodyFault.WRONG_FORMAT);
        }
    }

    static String cursorAfter(String sortKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sortKey.getBytes(StandardCharsets.UTF_8));
    }
}
