package io.zonewatch.registry.recognition.reading;

import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.State;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many recognitions there are on a day, as known at an instant. */
@Schema(name = "RecognitionSummary", description = "Counts at a moment 按类别、级别、状态计数")
public record RecognitionSummary(
        @Schema(description = "The day asked for 查询日期") LocalDate validOn,

        @Schema(description = "The instant asked for; null for now 认知时点", nullable = true)
        OffsetDateTime asOf,

        @Schema(description = "All of them 合计") long total,

        @Schema(description = "By kind, level and state; what there is none of is left out 分项")
        List<Row> counts) {

    /** One count. */
    @Schema(name = "RecognitionCount", description = "A count 计数")
    public record Row(
            @Schema(description = "Kind 类别") String kind,

            @Schema(description = "The kind in your language 类别名称")
            String kindName,

            @Schema(description = "Level 级别") Level level,

            @Schema(description = "The level in your language 级别名称")
            String levelName,

            @Schema(description = "State on the day 状态") State state,

            @Schema(description = "The state in your language 状态名称")
            String stateName,

            @Schema(description = "How many 数量") long count) {}
}
