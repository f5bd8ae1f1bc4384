package io.zonewatch.registry.unit;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit's name in both languages, without white space around it.
 *
 * @param zh Chinese, as in the approving document
 * @param en English
 */
@Schema(description = "Name in both languages; white space around it is dropped 中英文名称")
public record Names(
        @Schema(examples = "池州经济技术开发区") @NotNull @Size(min = 1, max = 200) @OneLine
        String zh,

        @Schema(examples = "Chizhou Economic and Technological Development Zone")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String en) {

    public Names {
        zh = Texts.strip(zh);
        en = Texts.strip(en);
    }
}
