package io.zonewatch.registry.recognition.reading;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.zonewatch.registry.recognition.State;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where something recognised stands at a moment; among the members of its answer. */
@JsonPropertyOrder({"state", "stateName", "since", "steps", "sequence"})
public record Progress(
        @Schema(description = "State on the day; null before the first step 状态", nullable = true)
        State state,

        @Schema(description = "The state in your language 状态名称", nullable = true)
        String stateName,

        @Schema(description = "Day since which it is in that state 起始日期", nullable = true)
        LocalDate since,

        @Schema(description = "All steps known at the instant, those after the day too 全部步骤")
        List<StepView> steps,

        @Schema(description = "Counts what was recorded of it; the version of its entity tag 序号")
        long sequence) {}
