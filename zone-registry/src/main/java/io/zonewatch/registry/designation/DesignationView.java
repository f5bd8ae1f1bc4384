package io.zonewatch.registry.designation;

import io.zonewatch.registry.Moment;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Step;
import io.zonewatch.registry.recognition.reading.RecognitionTexts;
import io.zonewatch.registry.recognition.reading.StepView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A designation as it is on a day, as known at an instant. */
@Schema(name = "Designation", description = "A designation at a moment 品牌")
record DesignationView(
        @Schema(description = "Its id 标识") UUID id,

        @Schema(description = "Zone whose it is 单位代码", examples = "U0011")
        String unit,

        @Schema(description = "Which 类别") DesignationKind kind,

        @Schema(description = "The kind in your language 类别名称")
        String kindName,

        @Schema(description = "Level of the authority 级别") Level level,

        @Schema(description = "The level in your language 级别名称")
        String levelName,

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

    static DesignationView of(Recognised<Designation> one, Moment moment, RecognitionTexts texts) {
        Optional<Step> step = one.line().at(moment);
        Designation what = one.what();
        return new DesignationView(
                one.id(),
                one.unit().value(),
                what.kind(),
                texts.kind(DesignationService.DESIGNATIONS, what.kind().name()),
                what.level(),
                texts.level(what.level()),
                step.map(Step::state).orElse(null),
                step.map(Step::state).map(texts::state).orElse(null),
                step.map(decisive -> decisive.paper().on()).orElse(null),
                texts.steps(one.line(), moment),
                one.line().sequence());
    }
}
