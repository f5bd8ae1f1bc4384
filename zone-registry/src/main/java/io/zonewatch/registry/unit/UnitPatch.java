package io.zonewatch.registry.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The members of a patch, as the API description shows them; requests are merged as trees, since null and absent differ. */
@Schema(name = "UnitPatch", description = "Attributes to be replaced, and what the change rests on 变更内容及依据")
record UnitPatch(
        @JsonUnwrapped FlatAttributes attributes,

        @Schema(description = "First day on which this holds 生效日期", examples = "2016-07-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Document it rests on 文号") @NotNull
        String documentNumber,

        @Schema(description = "Why 事由") @NotNull String reason,

        @Schema(description = "Why, although the policy speaks against it 理由说明", nullable = true)
        String justification) {}
