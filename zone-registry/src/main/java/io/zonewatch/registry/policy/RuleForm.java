package io.zonewatch.registry.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.registry.policy.rule.KindName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as a plan pack writes it. */
@Schema(name = "PolicyRule", description = "A rule that the plan states for zones 政策规则")
record RuleForm(
        @Schema(description = "Code, unique within the set 规则代码", examples = "industry-count")
        @NotNull
        @Pattern(regexp = RuleForm.CODE)
        String code,

        @Schema(description = "Kind, which decides on parameters and facts 规则类型") @NotNull
        KindName kind,

        @Schema(description = "Where the plan states it 条款依据") @NotNull @Valid
        Wording clause,

        @Schema(description = "Parameters of the kind 参数", type = SchemaType.OBJECT, implementation = Object.class)
        @NotNull
        ObjectNode parameters,

        @Schema(
                description =
                        "Assumptions of the plan pack that parameters rest on, where the plan gives no value 假设编号")
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[A-Z][0-9]{2,4}") String> assumptions,

        @Schema(description = "What a finding says; facts in braces 发现说明") @NotNull @Valid
        Wording texts) {

    /** The form of codes of rules and rule sets. */
    static final String CODE = "[a-z][a-z0-9-]{1,63}";

    RuleForm {
        assumptions = assumptions == null ? List.of() : assumptions;
    }
}
