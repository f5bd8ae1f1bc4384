package io.zonewatch.local.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.local.bench.SyntheticForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one unit reports in the storm: made-up stocks, all different, each with one decimal, be it a zero.
 *
 * @param unit code of the unit
 * @param number of the unit, from 0
 */
record StormReport(String unit, int number) {

    static final int CELLS = SyntheticForm.CELLS;
    static final String FORM = "STORM";
    static final String PERIOD = "2016-01";

    /** What is owed. */
    String obligation() {
        return unit + "_" + FORM + "_" + PERIOD;
    }

    /** The figures by indicator. */
    Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        var indicators = SyntheticForm.indicators();
        for (int cell = 0; cell < CELLS; cell++) {
            figures.put(indicators.get(cell), number * CELLS + cell + "." + (number + cell) % 10);
        }
        return figures;
    }

    /** The body that is sent. */
    String body() {
        var cells = JsonNodeFactory.instance.arrayNode();
        figures().forEach((indicator, value) -> cells.add(SyntheticForm.cell(indicator, value)));
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("cells", cells)
                .toString();
    }

    /** The same as rows of CSV: obligation, revision, indicator, part, position, status, value. */
    String rows() {
        var indicators = SyntheticForm.indicators();
        return figures().entrySet().stream()
                .map(figure -> obligation() + ",1," + figure.getKey() + ",," + indicators.indexOf(figure.getKey())
                        + ",REPORTED," + figure.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** The figures of an answer with cells, by indicator, to the last zero. */
    static Map<String, String> figuresOf(JsonNode cells) {
        var figures = new LinkedHashMap<String, String>();
        cells.forEach(cell -> figures.put(
                cell.path("indicator").asText(),
                cell.path("figure").path("value").asText()));
        return figures;
    }
}
