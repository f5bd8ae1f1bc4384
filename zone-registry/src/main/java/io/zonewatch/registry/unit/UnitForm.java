package io.zonewatch.registry.unit;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.reporting.DecimalString;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a request says a unit is to be: a registration, or the outcome of a patch. The members after
 * {@code division} up to {@code partners} are a zone's only.
 */
@Schema(name = "UnitRegistration", description = "A unit to be registered 待登记单位")
record UnitForm(
        @Schema(description = "Given once, never changed, encodes nothing 单位代码", examples = "U0011")
        @NotNull
        @Pattern(regexp = Codes.UNIT)
        String code,

        @Schema(description = "What it is 单位类别") @NotNull UnitKind kind,
        @Valid @NotNull Names names,

        @Schema(description = "GB/T 2260 division, within your scope 行政区划代码", examples = "341700")
        @NotNull
        @Pattern(regexp = Codes.DIVISION)
        String division,

        @Schema(description = "Kind of zone; compulsory for zones 类型", nullable = true)
        ZoneType type,

        @Schema(description = "Level of a zone, where known 级别", nullable = true)
        ZoneLevel level,

        @Schema(description = "Zone whose park this is 所属开发区", nullable = true) @Pattern(regexp = Codes.UNIT)
        String parent,

        @Schema(description = "Day of approval 批准日期", nullable = true) @CivilDate
        LocalDate approvedOn,

        @Schema(
                description = "Approved area in hectares, a decimal string 批准面积(公顷)",
                type = SchemaType.STRING,
                nullable = true,
                examples = "1250.50")
        @DecimalString
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 9, fraction = 6)
        BigDecimal approvedAreaHa,

        @Schema(description = "Land by use, where known 用地结构", nullable = true) @Valid
        LandUse landUse,

        @Schema(description = "Leading industries, GB/T 4754 主导产业", examples = "[\"C39\", \"C34\"]") @Size(max = 20)
        List<@NotNull @Pattern(regexp = Codes.INDUSTRY) String> leadingIndustries,

        @Schema(description = "Primary industry, one of the leading 首位产业", nullable = true, examples = "C39")
        @Pattern(regexp = Codes.INDUSTRY)
        String primaryIndustry,

        @Schema(description = "Co-building partners 合作共建方") @Size(max = 20)
        List<@NotNull @Valid Partner> partners,

        @Schema(description = "First day on which this holds 生效日期", examples = "2016-01-01") @NotNull @CivilDate
        LocalDate validFrom,

        @Schema(description = "Document it rests on 文号", examples = "皖政秘〔2016〕1号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "Why 事由", examples = "首次登记 / initial registration") @NotNull @Size(min = 1, max = 1000)
        String reason,

        @Schema(description = "Why, although the policy speaks against it 理由说明", nullable = true)
        @Size(min = 1, max = 1000)
        String justification) {

    UnitForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
        justification = Texts.strip(justification);
    }

    /** What the unit is to be. */
    FlatAttributes attributes() {
        return new FlatAttributes(
                names,
                division,
                type,
                level,
                parent,
                approvedOn,
                approvedAreaHa,
                landUse,
                leadingIndustries,
                primaryIndustry,
                partners);
    }

    /** What it rests on. */
    Ground ground() {
        return new Ground(validFrom, documentNumber, reason);
    }
}
