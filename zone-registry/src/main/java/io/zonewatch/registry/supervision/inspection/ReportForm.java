package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an inspection was held, and what it found. */
@Schema(name = "InspectionHolding", description = "That an inspection was held, and what it found 督查情况")
record ReportForm(
        @Schema(description = "Day on which it was held, not in the future 督查日期", examples = "2016-01-01")
        @NotNull
        @CivilDate
        LocalDate on,

        @Schema(description = "Document it rests on 文号", examples = "池推进办〔2016〕5号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "Why, or a note 说明", examples = "按计划督查 / held as planned")
        @NotNull
        @Size(min = 1, max = 1000)
        String reason,

        @Schema(description = "What is wrong, in the order of the report 发现问题") @NotNull @Size(max = 200)
        List<@Valid @NotNull Found> findings) {

    ReportForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
    }

    /** Something that is wrong. */
    @Schema(name = "InspectionFound", description = "Something that is wrong 发现问题")
    record Found(
            @Schema(description = "Clause that is not kept 条款", nullable = true, examples = "三(四)")
            @Size(min = 1, max = 200)
            @OneLine
            String clause,

            @Schema(description = "What is wrong 问题描述") @NotNull @Size(min = 1, max = 4000)
            String text,

            @Schema(description = "Last day to put it right 整改期限", examples = "2016-07-31") @NotNull @CivilDate
            LocalDate term) {}

    InspectionEnd.Held held() {
        List<Finding> numbered = new ArrayList<>();
        for (Found one : findings) {
            numbered.add(new Finding(numbered.size() + 1, one.clause(), one.text(), one.term(), List.of()));
        }
        return new InspectionEnd.Held(new Paper(on, documentNumber, reason), numbered);
    }
}
