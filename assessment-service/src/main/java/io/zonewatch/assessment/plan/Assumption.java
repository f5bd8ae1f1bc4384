package io.zonewatch.assessment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plan takes for granted 假设, since the document it comes from does not say it; baselines, checkpoints and warning levels name what they rest on.
 *
 * @param id within the plan
 * @param text what is assumed
 * @param source where it is written down, or null
 */
public record Assumption(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull @Valid Said text,

        @Schema(nullable = true) @Valid Names source) {

    /** 1 to 32 letters, digits and hyphens. */
    public static final String ID = "[A-Za-z0-9-]{1,32}";

    /** Those of which something is known to rest on them, by their ids. */
    public static List<Assumption> among(List<Assumption> told, Set<String> named) {
        return told.stream()
                .filter(assumption -> named.contains(assumption.id()))
                .toList();
    }

    /** Sentences in both languages, without white space around them. */
    public record Said(
            @NotNull @Size(min = 1, max = 2000) String zh,
            @NotNull @Size(min = 1, max = 2000) String en) {

        /** Drops white space around the sentences. */
        public Said {
            zh = zh == null ? null : zh.strip();
            en = en == null ? null : en.strip();
        }

        /** In a language: English, or else Chinese. */
        public String in(Locale language) {
            return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
        }
    }
}
