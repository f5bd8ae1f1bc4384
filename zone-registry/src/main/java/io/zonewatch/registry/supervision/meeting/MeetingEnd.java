package io.zonewatch.registry.supervision.meeting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.zonewatch.registry.Paper;
import java.util.List;

/** How a planned meeting ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MeetingEnd.Held.class, name = "HELD"),
    @JsonSubTypes.Type(value = MeetingEnd.Cancelled.class, name = "CANCELLED")
})
sealed interface MeetingEnd {

    /** What it rests on, with its day. */
    Paper paper();

    /**
     * It was held.
     *
     * @param minutes text of the minutes, or null
     * @param minutesNumber number under which the minutes were issued, or null
     */
    record Held(Paper paper, String minutes, String minutesNumber, List<Decision> decisions) implements MeetingEnd {}

    /** It was cancelled. */
    record Cancelled(Paper paper) implements MeetingEnd {}
}
