package io.zonewatch.registry.supervision.inspection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.zonewatch.registry.Paper;
import java.util.List;

/** How a planned inspection ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InspectionEnd.Held.class, name = "HELD"),
    @JsonSubTypes.Type(value = InspectionEnd.Cancelled.class, name = "CANCELLED")
})
sealed interface InspectionEnd {

    /** What it rests on, with its day. */
    Paper paper();

    /** It was held, and found so. */
    record Held(Paper paper, List<Finding> findings) implements InspectionEnd {}

    /** It was cancelled. */
    record Cancelled(Paper paper) implements InspectionEnd {}
}
