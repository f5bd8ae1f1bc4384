package io.zonewatch.indicator.narrative;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.indicator.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * A section of a form that is answered in words, scores and files: a field of work 工作领域 of the plan, or the whole.
 *
 * @param code within the form
 * @param names in both languages
 * @param asks what it asks for, in the order in which it is read
 * @param assumptions entries of the plan pack's list of assumptions that it rests on, or null
 */
public record Section(
        @NotNull @Pattern(regexp = Section.CODE) String code,
        @NotNull @Valid Names names,
        @NotNull @Size(min = 1, max = 7) List<@NotNull @Valid Ask> asks,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 100)
        List<@NotNull @Size(min = 1, max = 40) String> assumptions) {

    /** What a code looks like. */
    public static final String CODE = "[A-Z][A-Z0-9_]{1,31}";

    /** What it asks under an aspect, if it does. */
    public Optional<Ask> find(Aspect aspect) {
        return asks.stream().filter(ask -> ask.aspect() == aspect).findFirst();
    }
}
