package io.zonewatch.registry.platform;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.desk.RecognitionForm;
import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.Codes;
import io.zonewatch.registry.unit.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A platform to be recorded, with its first step. */
@Schema(name = "PlatformRegistration", description = "An innovation platform to be recorded 待登记创新平台")
record PlatformForm(
        @Schema(description = "What it is 类别") @NotNull PlatformKind kind,

        @Schema(description = "Level of the authority 级别") @NotNull
        Level level,

        @Schema(description = "Organisation that runs it 依托单位") @Valid @NotNull
        Names host,

        @Schema(description = "Industry it serves, GB/T 4754 服务产业", examples = "C39")
        @NotNull
        @Pattern(regexp = Codes.INDUSTRY)
        String industry,

        @Schema(description = "Whether it serves others than its host 是否公共平台") @NotNull
        Boolean isPublic,

        @Schema(description = "Whether it serves that industry's whole chain 是否服务全产业链") @NotNull
        Boolean wholeChain,

        @Schema(
                description = "Where it begins: PLANNED, APPLIED, or GRANTED where no application is on record 初始状态",
                examples = "GRANTED")
        @NotNull
        State state,

        @Schema(description = "Day from which that counts 日期", examples = "2015-12-01") @NotNull @CivilDate
        LocalDate on,

        @Schema(description = "Document it rests on 文号", examples = "皖发改高技〔2015〕66号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "Why 事由", examples = "认定 / recognised") @NotNull @Size(min = 1, max = 1000)
        String reason)
        implements RecognitionForm<Platform> {

    PlatformForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
    }

    @Override
    public Platform what() {
        return new Platform(kind, level, host, industry, isPublic, wholeChain);
    }
}
