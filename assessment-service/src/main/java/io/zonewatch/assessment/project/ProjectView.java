package io.zonewatch.assessment.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key project and how far it is.
 *
 * @param latest what was reported last, or null
 * @param investedShare of the planned investment, in per cent with one decimal; more than 100 if it costs more; null before the first report
 * @param behind whether it is neither completed nor given up after the day by which it was to be completed
 * @param version raised by every report
 */
record ProjectView(
        @JsonUnwrapped Project project,
        @Schema(nullable = true) ProjectReport latest,
        @DecimalString BigDecimal investedShare,
        boolean behind,
        int version) {

    /** The part of the planned investment that was made. */
    static BigDecimal share(Project project, ProjectReport latest) {
        return latest == null
                ? null
                : latest.invested()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(project.investment(), 1, RoundingMode.HALF_UP);
    }
}
