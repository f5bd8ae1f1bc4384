package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.unit.Names;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding, as answered. */
@Schema(name = "Finding", description = "Where a zone does not keep to what a plan states, on a day 政策校验结果")
record FindingView(
        @Schema(description = "Code of the plan 规则集代码", examples = "chizhou-2015")
        String ruleSet,

        @Schema(description = "Code of the rule 规则代码", examples = "industry-count")
        String rule,

        @Schema(description = "Where the plan states it, in the caller's language 条款依据")
        String clause,

        @Schema(description = "The zone 单位代码", examples = "U0014")
        String unit,

        @Schema(description = "Its names on the day 单位名称") Names names,

        @Schema(
                description = "What it was found from, by name; figures are decimal strings 事实依据",
                type = SchemaType.OBJECT)
        Map<String, Object> facts,

        @Schema(description = "What is found, in the caller's language 说明")
        String text,

        @Schema(description = "First day from which it holds without gap 起始日期")
        LocalDate since,

        @Schema(description = "Why it was done nevertheless; null if nobody had to say 理由说明", nullable = true)
        String justification,

        @Schema(description = "The change that answered for it; null if none did 说明理由的变更", nullable = true)
        Command command) {

    /** A change that answered for a finding. */
    @Schema(name = "FindingCommand", description = "A change that answered for a finding 说明理由的变更")
    record Command(
            @Schema(description = "What was commanded, or CONTACTS for a change of people 指令类型", examples = "EXPAND")
            String command,

            @Schema(description = "What it made the sequence of the unit, or of its contacts 序号")
            long sequence,

            @Schema(description = "The day from which it created the finding 生效日期")
            LocalDate day) {

        static Command of(Answers.Answer answer) {
            return new Command(answer.command(), answer.sequence(), answer.day());
        }
    }
}
