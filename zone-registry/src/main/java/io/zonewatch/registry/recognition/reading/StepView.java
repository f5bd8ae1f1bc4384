package io.zonewatch.registry.recognition.reading;

import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Step;
import io.zonewatch.reporting.ReportingZone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step, as answered. */
@Schema(name = "RecognitionStep", description = "A step of a recognition 认定步骤")
public record StepView(
        @Schema(description = "Its place in the line; what a correction names 序号", examples = "1")
        int number,

        @Schema(description = "Where it leads 状态") State state,

        @Schema(description = "The state in your language 状态名称")
        String stateName,

        @Schema(description = "Day from which it counts 日期") LocalDate on,
        @Schema(description = "Document it rests on 文号") String documentNumber,
        @Schema(description = "Why 事由") String reason,

        @Schema(description = "Business time at which it was recorded 记录时间")
        OffsetDateTime recordedAt,

        @Schema(description = "The count of the recognition that recorded it 记录序号")
        long sequence) {

    static StepView of(Step step, String stateName) {
        return new StepView(
                step.number(),
                step.state(),
                stateName,
                step.paper().on(),
                step.paper().documentNumber(),
                step.paper().reason(),
                ReportingZone.offsetOf(step.recordedAt()),
                step.sequence());
    }
}
