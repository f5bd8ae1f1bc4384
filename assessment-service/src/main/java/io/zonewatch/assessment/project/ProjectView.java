package io.zonewatch.assessment.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zonewatch.assessment.project.ProjectReport.Stage;
import io.zonewatch.assessment.project.ProjectTable.Followed;
import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key project and how far it is.
 *
 * @param latest what was reported last, or null
 * @param investedShare of the planned investment, in per cent with one decimal; more than 100 if it costs more; null before the first report
 * @param behind whether it is neither completed nor given up after the day by which it was to be completed
 * @param version raised by every report and every change
 */
record ProjectView(
        @JsonUnwrapped Project project,
        @Schema(nullable = true) ProjectReport latest,
        @DecimalString BigDecimal investedShare,
        boolean behind,
        int version) {

    private static final Set<Stage> OVER = EnumSet.of(Stage.COMPLETED, Stage.CANCELLED);

    /** The project as it is on a day. */
    static ProjectView of(Followed followed, LocalDate today) {
        Project project = followed.project();
        ProjectReport latest =
                followed.latest() == null ? null : followed.latest().report();
        boolean over = latest != null && OVER.contains(latest.stage());
        return new ProjectView(
                project, latest, share(project, latest), !over && project.end().isBefore(today), followed.version());
    }

    /** The part of the planned investment that was made. */
    private static BigDecimal share(Project project, ProjectReport latest) {
        return latest == null
                ? null
                : latest.invested()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(project.investment(), 1, RoundingMode.HALF_UP);
    }
}
