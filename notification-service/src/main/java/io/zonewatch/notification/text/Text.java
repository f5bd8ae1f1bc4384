package io.zonewatch.notification.text;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reminder says, in both languages. {@link Variable Variables} stand in braces, {@code {#if office}} … {@code {/if}}
 * leaves out what has no value; nothing else of Qute's language may be used.
 *
 * @param code steps name it by this
 * @param version raised with every change; a text that comes with the service is version 1
 */
record Text(
        @Schema(examples = "overdue") @NotNull @Pattern(regexp = CODE)
        String code,

        @Schema(examples = "2") @NotNull @Min(1) @Max(1_000_000)
        Integer version,

        @NotNull @Valid Wording zh,
        @NotNull @Valid Wording en) {

    static final String CODE = "[a-z][a-z0-9-]{1,31}";

    /** In the language, Chinese unless it is English. */
    Wording in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }

    /**
     * A text in one language.
     *
     * @param subject one line
     */
    record Wording(
            @Schema(examples = "{step}：{unit} {form} {period}") @NotNull @Size(min = 1, max = 300)
            String subject,

            @Schema(examples = "{name}：{unit}《{form}》（报告期：{period}）应于 {due} 前报送。") @NotNull @Size(min = 1, max = 8000)
            String body) {}
}
