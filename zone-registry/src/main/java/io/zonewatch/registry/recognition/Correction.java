package io.zonewatch.registry.recognition;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a mistaken step should have been. What is not given stays as it was recorded.
 *
 * @param step number of the mistaken step
 * @param withdrawn whether the step never was taken
 */
@Schema(name = "RecognitionCorrection", description = "What a mistaken step should have been 对已记录步骤的更正")
public record Correction(
        @Schema(description = "Number of the mistaken step 步骤序号", examples = "2") @NotNull @Min(1) @Max(1000)
        Integer step,

        @Schema(description = "True if the step never was taken 该步骤不存在", nullable = true)
        Boolean withdrawn,

        @Schema(description = "The right state 正确状态", nullable = true)
        State state,

        @Schema(description = "The right day 正确日期", nullable = true) @CivilDate
        LocalDate on,

        @Schema(description = "The right document 正确文号", nullable = true) @Size(min = 1, max = 200) @OneLine
        String documentNumber,

        @Schema(description = "Why it was a mistake 更正事由", examples = "录入日期有误 / wrong day recorded")
        @NotNull
        @Size(min = 1, max = 1000)
        String reason) {

    public Correction {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
    }

    Step of(Step wrong, long sequence, Instant recordedAt) {
        boolean gone = Boolean.TRUE.equals(withdrawn);
        Paper before = wrong.paper();
        State right = Objects.requireNonNullElse(state, wrong.state());
        LocalDate day = Objects.requireNonNullElse(on, before.on());
        String number = Objects.requireNonNullElse(documentNumber, before.documentNumber());
        boolean same = gone == wrong.withdrawn()
                && right == wrong.state()
                && day.equals(before.on())
                && number.equals(before.documentNumber());
        return same
                ? wrong
                : new Step(wrong.number(), right, new Paper(day, number, reason), gone, sequence, recordedAt);
    }
}
