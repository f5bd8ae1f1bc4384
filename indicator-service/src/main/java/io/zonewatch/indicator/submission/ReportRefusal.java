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
 * @param code report-invalid, report-unexplained, signature-missing, report-too-large or nothing-corrected
 * @param errors by cell: all that was found, as a trial says it; an explained warning among them keeps nothing back
 */
@Schema(name = "ReportRefusal")
record ReportRefusal(
        String type, String title, int status, String detail, String instance, String code, List<RefusedCell> errors) {

    /** One finding; it keeps the report from being taken unless it is a warning with an explanation. */
    @Schema(name = "RefusedCell")
    record RefusedCell(
            String pointer,
            String code,
            String detail,
            Severity severity,
            @Schema(nullable = true) String indicator,
            @Schema(nullable = true) String part,
            @Schema(nullable = true) Figure figure,
            @Schema(nullable = true) Expectation expected,
            @Schema(nullable = true) String explanation) {}
}
