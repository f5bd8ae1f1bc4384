package io.zonewatch.registry.platform;

import io.zonewatch.registry.Moment;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Step;
import io.zonewatch.registry.recognition.reading.RecognitionTexts;
import io.zonewatch.registry.recognition.reading.StepView;
import io.zonewatch.registry.unit.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A platform as it is on a day, as known at an instant. */
@Schema(name = "Platform", description = "An innovation platform at a moment 创新平台")
record PlatformView(
        @Schema(description = "Its id 标识") UUID id,

        @Schema(description = "Zone it is in 单位代码", examples = "U0011")
        String unit,

        @Schema(description = "What it is 类别") PlatformKind kind,

        @Schema(description = "The kind in your language 类别名称")
        String kindName,

        @Schema(description = "Level of the authority 级别") Level level,

        @Schema(description = "The level in your language 级别名称")
        String levelName,

        @Schema(description = "Organisation that runs it 依托单位")
        Names host,

        @Schema(description = "Industry it serves, GB/T 4754 服务产业", examples = "C39")
        String industry,

        @Schema(description = "Whether it serves others than its host 是否公共平台")
        boolean isPublic,

        @Schema(description = "Whether it serves that industry's whole chain 是否服务全产业链")
        boolean wholeChain,

        @Schema(description = "State on the day; null before the first step 状态", nullable = true)
        State state,

        @Schema(description = "The state in your language 状态名称", nullable = true)
        String stateName,

        @Schema(description = "Day since which it is in that state 起始日期", nullable = true)
        LocalDate since,

        @Schema(description = "All steps known at the instant, those after the day too 全部步骤")
        List<StepView> steps,

        @Schema(description = "Counts what was recorded of it; the version of its entity tag 序号")
        long sequence) {

    static PlatformView of(Recognised<Platform> one, Moment moment, RecognitionTexts texts) {
        Optional<Step> step = one.line().at(moment);
        Platform what = one.what();
        return new PlatformView(
                one.id(),
                one.unit().value(),
                what.kind(),
                texts.kind(PlatformService.PLATFORMS, what.kind().name()),
                what.level(),
                texts.level(what.level()),
                what.host(),
                what.industry(),
                what.isPublic(),
                what.wholeChain(),
                step.map(Step::state).orElse(null),
                step.map(Step::state).map(texts::state).orElse(null),
                step.map(decisive -> decisive.paper().on()).orElse(null),
                texts.steps(one.line(), moment),
                one.line().sequence());
    }
}
