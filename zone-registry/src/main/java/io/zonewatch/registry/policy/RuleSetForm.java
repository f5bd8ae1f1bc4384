package io.zonewatch.registry.policy;

import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.Codes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a rule set as a plan pack writes it. */
@Schema(name = "RuleSetForm", description = "A version of the rules that a plan states for zones 规则集版本")
record RuleSetForm(
        @Schema(description = "Code of the plan 规则集代码", examples = "chizhou-2015")
        @NotNull
        @Pattern(regexp = RuleForm.CODE)
        String code,

        @Schema(description = "Version, rising 版本", examples = "1") @NotNull @Min(1) @Max(9999)
        Integer version,

        @Schema(description = "Name of the plan 名称") @NotNull @Valid
        Wording names,

        @Schema(description = "It binds zones in divisions whose code begins so 适用行政区划前缀", examples = "3417")
        @NotNull
        @Pattern(regexp = Codes.DIVISION_PREFIX)
        String division,

        @Schema(description = "First day on which this version holds 生效日期", examples = "2015-11-02") @NotNull @CivilDate
        LocalDate validFrom,

        @Schema(description = "First day on which it holds no longer; null if it has no end 失效日期", nullable = true)
        @CivilDate
        LocalDate validTo,

        @Schema(description = "The rules 规则") @NotNull @Size(min = 1, max = 100)
        List<@Valid @NotNull RuleForm> rules) {}
