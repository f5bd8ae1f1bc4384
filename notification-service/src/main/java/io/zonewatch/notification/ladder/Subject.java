package io.zonewatch.notification.ladder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a message is about, in both languages; one line, since it becomes a header. */
public record Subject(
        @Schema(examples = "报表已逾期") @NotNull @Size(min = 1, max = 200)
        String zh,

        @Schema(examples = "Report overdue") @NotNull @Size(min = 1, max = 200)
        String en) {

    /** In the language, Chinese unless it is English. */
    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }
}
