package io.zonewatch.assessment.chart;

import io.zonewatch.chassis.problem.MeasureName;
import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Draws charts. */
@ApplicationScoped
public class Charts {

    /** Media type of a drawn chart. */
    public static final String SVG = "image/svg+xml";

    private final Messages messages;

    @Inject
    Charts(Messages messages) {
        this.messages = messages;
    }

    /** The chart as an SVG element; the same for the same chart. */
    public String draw(Chart chart) {
        return new ChartDrawing(chart, (key, arguments) -> messages.text(chart.language(), key, arguments)).draw();
    }

    /** What a measuring unit is called in the language; itself where it has no other name. */
    public String measure(String unit, Locale language) {
        return new MeasureName(unit).in(language, messages);
    }

    /** What a checkpoint asks for in words, as charts say it, such as "at least 70%". */
    public String comparison(Chart.Mark mark, String unit, Locale language) {
        return Captions.comparison(mark, unit, (key, arguments) -> messages.text(language, key, arguments));
    }
}
