package io.zonewatch.registry.policy;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in both languages; of a rule, with its facts in braces. */
@Schema(name = "Wording", description = "A text in both languages 中英文文本")
public record Wording(
        @Schema(examples = "主导产业") @NotNull @Size(min = 1, max = 500) @OneLine
        String zh,

        @Schema(examples = "leading industries") @NotNull @Size(min = 1, max = 500) @OneLine
        String en) {

    public Wording {
        zh = Texts.strip(zh);
        en = Texts.strip(en);
    }

    /** The text in a language. */
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
