package io.zonewatch.indicator.submission;

import io.zonewatch.indicator.validation.Expectation;
import io.zonewatch.indicator.validation.Severity;
import io.zonewatch.reporting.Figure;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The problem document (RFC 9457) of a report that is not taken, as the API description shows it.
 *
 * @param type stable URI of the kind of problem
 * @param title in the caller's language
 * @param status 422
 * @param detail in the caller's language
 * @param instance path of the request
 * @param code report-invalid, report-unexplained, signature-missing or nothing-corrected
 * @param errors by cell: every error, and every warning without an explanation
 */
@Schema(name = "ReportRefusal")
record ReportRefusal(
        String type, String title, int status, String detail, String instance, String code, List<RefusedCell> errors) {

    /** One that keeps the report from being taken. */
    @Schema(name = "RefusedCell")
    record RefusedCell(
            String pointer,
            String code,
            String detail,
            Severity severity,
            @Schema(nullable = true) String indicator,
            @Schema(nullable = true) String part,
            @Schema(nullable = true) Figure figure,
            @Schema(nullable = true) Expectation expected) {}
}
