package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the group saw when it looked again. */
@Schema(name = "FindingVerification", description = "What the group saw when it looked again 核查结果")
record VerificationForm(
        @Schema(description = "Whether it was put right; if not, the finding is open again 是否整改到位") @NotNull
        Boolean satisfied,

        @Schema(description = "Day of the verification, not in the future 核查日期", examples = "2016-01-01")
        @NotNull
        @CivilDate
        LocalDate on,

        @Schema(description = "Document it rests on 文号", examples = "池推进办〔2016〕9号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "What was seen 核查情况", examples = "已整改到位 / put right") @NotNull @Size(min = 1, max = 1000)
        String reason) {

    VerificationForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
    }

    FindingState state() {
        return satisfied ? FindingState.VERIFIED : FindingState.OPEN;
    }

    Paper paper() {
        return new Paper(on, documentNumber, reason);
    }
}
