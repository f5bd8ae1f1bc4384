package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.indicator.IndicatorProblem;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which order obligations are listed. */
public final class ObligationOrder {

    private static final String DUE = "due";

    @QueryParam("order")
    @Pattern(regexp = "id|due")
    @Parameter(
            description =
                    "By identity, or, of what is overdue (overdue=true), by due time, what has been longest first 排序：标识；逾期未报（overdue=true）可按截止时间，逾期最久在前",
            example = "due")
    String order;

    /**
     * Where a row stands in the order of due times.
     *
     * @param dueAt its on-time line
     */
    private record Place(Instant dueAt, String id) {

        private static final Place FIRST = new Place(Instant.EPOCH, "");

        static Place read(String key) {
            int at = key.indexOf(' ');
            if (at < 0) {
                throw new IllegalArgumentException("no place");
            }
            return new Place(Instant.parse(key.substring(0, at)), key.substring(at + 1));
        }
    }

    /** What stands before a page, and the order, as SQL on {@code obligation o}, with a leading {@code and}. */
    String sql() {
        return isDue() ? " and (o.due_at, o.id) > (?, ?) order by o.due_at, o.id" : " and o.id > ? order by o.id";
    }

    /**
     * The arguments of {@link #sql()}, in its order.
     *
     * @throws Problem invalid-parameter if the cursor is of another list, or due times are asked for of what may have none
     */
    List<Object> arguments(ObligationFilter filter, Paging paging) {
        if (!isDue()) {
            return List.of(paging.after());
        }
        if (!filter.isOfOverdue()) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("order", IndicatorProblem.NEEDS_OVERDUE);
        }
        Place after = paging.after(Place::read).orElse(Place.FIRST);
        return List.of(after.dueAt(), after.id());
    }

    /** What a cursor keeps of the last row of a page. */
    String keyOf(ObligationView last) {
        return isDue() ? last.dueAt().toInstant() + " " + last.id() : last.id();
    }

    private boolean isDue() {
        return DUE.equals(order);
    }
}
