package io.zonewatch.registry.supervision.meeting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.ActEnd;
import io.zonewatch.registry.supervision.ActState;
import java.util.List;

/** How a planned meeting ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MeetingEnd.Held.class, name = "HELD"),
    @JsonSubTypes.Type(value = MeetingEnd.Cancelled.class, name = "CANCELLED")
})
sealed interface MeetingEnd extends ActEnd {

    /**
     * It was held.
     *
     * @param minutes text of the minutes, or null
     * @param minutesNumber number under which the minutes were issued, or null
     */
    record Held(Paper paper, String minutes, String minutesNumber, List<Decision> decisions) implements MeetingEnd {

        @Override
        public ActState as() {
            return ActState.HELD;
        }

        Held deciding(List<Decision> others) {
            return new Held(paper, minutes, minutesNumber, others);
        }

        /** Whether both tell the same, for whatever reason. */
        boolean tellsLike(Held other) {
            Paper because = new Paper(paper.on(), paper.documentNumber(), other.paper.reason());
            return new Held(because, minutes, minutesNumber, decisions).equals(other);
        }
    }

    /** It was cancelled. */
    record Cancelled(Paper paper) implements MeetingEnd {

        @Override
        public ActState as() {
            return ActState.CANCELLED;
        }
    }
}
