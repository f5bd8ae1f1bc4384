package io.zonewatch.registry.supervision.inspection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.ActEnd;
import io.zonewatch.registry.supervision.ActState;
import java.util.List;

/** How a planned inspection ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InspectionEnd.Held.class, name = "HELD"),
    @JsonSubTypes.Type(value = InspectionEnd.Cancelled.class, name = "CANCELLED")
})
sealed interface InspectionEnd extends ActEnd {

    /** It was held, and found so. */
    record Held(Paper paper, List<Finding> findings) implements InspectionEnd {

        @Override
        public ActState as() {
            return ActState.HELD;
        }

        Held finding(List<Finding> others) {
            return new Held(paper, others);
        }

        /** Whether both tell the same, for whatever reason. */
        boolean tellsLike(Held other) {
            Paper because = new Paper(paper.on(), paper.documentNumber(), other.paper.reason());
            return new Held(because, findings).equals(other);
        }
    }

    /** It was cancelled. */
    record Cancelled(Paper paper) implements InspectionEnd {

        @Override
        public ActState as() {
            return ActState.CANCELLED;
        }
    }
}
