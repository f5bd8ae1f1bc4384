package io.zonewatch.registry.designation;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.RecognitionFault;
import io.zonewatch.registry.recognition.RecognitionProblem;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.desk.RecognitionForm;
import io.zonewatch.registry.unit.CivilDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A designation to be recorded, with its first step. */
@Schema(name = "DesignationRegistration", description = "A designation to be recorded 待登记品牌")
record DesignationForm(
        @Schema(description = "Which 类别") @NotNull DesignationKind kind,

        @Schema(description = "Level of the authority 级别") @NotNull
        Level level,

        @Schema(
                description = "Where it begins: PLANNED, APPLIED, or GRANTED where no application is on record 初始状态",
                examples = "APPLIED")
        @NotNull
        State state,

        @Schema(description = "Day from which that counts 日期", examples = "2016-01-15") @NotNull @CivilDate
        LocalDate on,

        @Schema(description = "Document it rests on 文号", examples = "池开管〔2016〕3号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "Why 事由", examples = "申报 / applied for") @NotNull @Size(min = 1, max = 1000)
        String reason)
        implements RecognitionForm<Designation> {

    DesignationForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
    }

    /**
     * The kind at its level.
     *
     * @throws Problem recognition-invalid if the kind is granted at another level only
     */
    @Override
    public Designation what() {
        kind.onlyLevel().filter(only -> only != level).ifPresent(only -> {
            throw Problem.of(RecognitionProblem.RECOGNITION_INVALID).at("/level", RecognitionFault.OTHER_LEVEL, only);
        });
        return new Designation(kind, level);
    }
}
