package io.zonewatch.assessment.report;

import io.zonewatch.assessment.chart.Chart;
import io.zonewatch.assessment.chart.Charts;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.TargetSheet;
import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Checkpoints and statuses in words. */
@ApplicationScoped
public class TargetWords {

    private static final BigDecimal CERTAIN = BigDecimal.valueOf(100);

    private final Charts charts;
    private final Messages messages;

    @Inject
    TargetWords(Charts charts, Messages messages) {
        this.charts = charts;
        this.messages = messages;
    }

    /** What the checkpoint asks for, such as "at least 70%". */
    public String comparison(Checkpoint checkpoint, String unit, Locale language) {
        return charts.comparison(
                new Chart.Mark(checkpoint.date(), checkpoint.operator(), checkpoint.value(), checkpoint.tolerance()),
                unit,
                language);
    }

    /** How the value has grown against the floors, where growth is what is judged; else empty. */
    public String growth(TargetSheet.Reading reading, Checkpoint checkpoint, Locale language) {
        if (reading.yearGrowth() == null) {
            return "";
        }
        String year = messages.text(
                language, "report.growth", Spoken.value(reading.yearGrowth()), Spoken.value(checkpoint.floor()));
        return reading.quarterGrowth() == null
                ? year
                : year
                        + messages.text(language, "report.comma")
                        + messages.text(
                                language,
                                "report.quarter-growth",
                                Spoken.value(reading.quarterGrowth()),
                                Spoken.value(checkpoint.quarterFloor()));
    }

    /** What a measuring unit is called. */
    String measure(String unit, Locale language) {
        return charts.measure(unit, language);
    }

    /** How likely the checkpoint is to be missed, in whole per cent; nothing is said to be certain. */
    String missed(BigDecimal probability, Locale language) {
        if (probability == null) {
            return "";
        }
        BigDecimal percent = probability.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        String told = percent.signum() == 0 ? "<1" : percent.compareTo(CERTAIN) >= 0 ? ">99" : percent.toPlainString();
        return messages.text(language, "report.missed", told);
    }

    /** What the status is called. */
    public String status(Status status, Locale language) {
        return messages.text(language, "status." + key(status));
    }

    /** The status in kebab case. */
    static String key(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
