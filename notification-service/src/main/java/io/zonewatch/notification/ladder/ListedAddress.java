package io.zonewatch.notification.ladder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An address that a step names itself. Meant for shared mailboxes, never for a person's own: ladders and their history are kept
 * for good, so nobody in them can be forgotten.
 *
 * @param locale {@code zh-CN} or {@code en}
 */
public record ListedAddress(
        @Schema(examples = "值班室") @NotNull @Size(min = 1, max = 100)
        String name,

        @Schema(examples = "duty@example.invalid")
        @NotNull
        @Size(max = 254)
        @Pattern(regexp = "[^\\s@<>,;]+@[^\\s@<>,;]+")
        String email,

        @Schema(examples = "zh-CN") @NotNull @Pattern(regexp = "zh-CN|en")
        String locale) {}
