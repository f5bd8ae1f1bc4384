package io.zonewatch.registry;

import io.zonewatch.registry.unit.CivilDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a step rests on. Taken of official business, a step counts from the day its document names, whenever that is recorded.
 *
 * @param on day from which the step counts
 * @param documentNumber document that decided it 文号
 * @param reason why, in the words of who recorded it
 */
@Schema(name = "Paper", description = "What a step rests on 依据")
public record Paper(
        @Schema(description = "Day from which it counts 日期", examples = "2016-01-15") @NotNull @CivilDate
        LocalDate on,

        @Schema(description = "Document it rests on 文号", examples = "皖发改环资〔2016〕15号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "Why 事由", examples = "批准 / approved") @NotNull @Size(min = 1, max = 1000)
        String reason) {

    public Paper {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
    }
}
