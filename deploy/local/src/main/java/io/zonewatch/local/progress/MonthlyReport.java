package io.zonewatch.local.progress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.local.bench.SyntheticForm;
import io.zonewatch.reporting.Period;

/** What a zone reports of a month: made-up amounts, cumulative since January, that rise from month to month. */
record MonthlyReport(Course course, String zone, Period period) {

    String obligation() {
        return zone + "_" + course.form() + "_" + period;
    }

    ObjectNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        var cells = body.putArray("cells");
        var indicators = SyntheticForm.indicators();
        for (int cell = 0; cell < indicators.size(); cell++) {
            cells.add(SyntheticForm.cell(indicators.get(cell), value(cell)));
        }
        return body;
    }

    /** A tenth more or less, so that months differ from each other by more than they grow. */
    private String value(int cell) {
        int number = Integer.parseInt(zone.substring(1));
        int month = period.endMonth().getMonthValue();
        int monthly = 1000 + 10 * number + cell + (number * 31 + cell * 17 + month * 13) % 100;
        return monthly * month + "." + (number + cell) % 10;
    }
}
