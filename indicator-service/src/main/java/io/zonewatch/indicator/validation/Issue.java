package io.zonewatch.indicator.validation;

import io.zonewatch.reporting.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding as it is answered.
 *
 * @param pointer JSON pointer of the place in the report
 * @param indicator of the cell, or null where it is about no cell
 * @param part of the cell, or null
 * @param rule code of the rule that is not kept
 * @param severity what follows
 * @param message in the caller's language
 * @param figure what was reported, or null where nothing was
 * @param expected what it was held against, or null
 * @param explanation what the unit says about a warning, or null
 */
@Schema(name = "Issue")
public record Issue(
        String pointer,
        @Schema(nullable = true) String indicator,
        @Schema(nullable = true) String part,
        String rule,
        Severity severity,
        String message,
        @Schema(nullable = true) Figure figure,
        @Schema(nullable = true) Expectation expected,
        @Schema(nullable = true) String explanation) {}
