package io.zonewatch.assessment.chart;

import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
}
