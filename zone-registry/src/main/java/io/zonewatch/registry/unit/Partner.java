package io.zonewatch.registry.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who builds a zone together with its own government (合作共建), often a place or zone of a richer province.
 *
 * @param division where the partner belongs (GB/T 2260), if it is a place
 * @param since first day of the co-operation, where known
 */
@Schema(description = "Co-building partner 合作共建方")
public record Partner(
        @Valid @NotNull Name name,

        @Schema(description = "Division it belongs to 行政区划代码", nullable = true, examples = "320500")
        @Pattern(regexp = Codes.DIVISION)
        String division,

        @Schema(description = "Partner since 合作起始日期", nullable = true) @CivilDate
        LocalDate since) {

    /**
     * What the partner is called; the English name may not be known.
     *
     * @param zh Chinese
     * @param en English, or null
     */
    @Schema(name = "PartnerName", description = "Name; English where known 名称")
    public record Name(
            @Schema(examples = "苏州工业园区") @NotNull @Size(min = 1, max = 200) @OneLine
            String zh,

            @Schema(nullable = true, examples = "Suzhou Industrial Park")
            @Size(min = 1, max = 200)
            @OneLine
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String en) {

        public Name {
            zh = Texts.strip(zh);
            en = Texts.strip(en);
        }
    }
}
