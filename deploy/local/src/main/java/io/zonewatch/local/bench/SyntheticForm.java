package io.zonewatch.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.local.api.Exchange;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A form that asks every zone for made-up amounts, as requests of indicator-service.
 *
 * @param code of the form
 * @param from first month it holds for
 * @param to last month
 * @param due rule of the on-time line, as JSON
 * @param lock rule of the lock line, as JSON
 */
public record SyntheticForm(String code, String from, String to, String due, String lock) {

    /** As many cells as the benches' reports have. */
    public static final int CELLS = 40;

    /** The indicators that the form asks for. */
    public static List<String> indicators() {
        return IntStream.range(0, CELLS)
                .mapToObj(cell -> "CELL_" + (char) ('A' + cell / 10) + cell % 10)
                .toList();
    }

    /** An amount in 万元 with one decimal. */
    public static ObjectNode indicator(String code, String timeBasis) {
        var indicator = parse("""
                {"unit": "万元", "decimals": 1, "polarity": "HIGHER_IS_BETTER", "breakdown": null,
                 "bounds": {"min": "0", "max": null}, "explain": null, "aggregation": "LAST", "formula": null}""");
        indicator.put("code", code).put("timeBasis", timeBasis);
        indicator.putObject("names").put("zh", "合成指标 " + code).put("en", "Synthetic " + code);
        return indicator;
    }

    /** The first catalogue, open-ended. */
    public static ObjectNode catalogue(String validFrom, List<? extends JsonNode> indicators) {
        var catalogue = JsonNodeFactory.instance
                .objectNode()
                .put("version", 1)
                .put("validFrom", validFrom)
                .putNull("validTo");
        catalogue.putArray("indicators").addAll(indicators);
        return catalogue;
    }

    /** The form itself. */
    public ObjectNode body() {
        var form = parse("""
                {"version": 1, "names": {"zh": "月报", "en": "monthly"}, "frequency": "MONTHLY", "owedBy": {"kinds": ["ZONE"]},
                 "skippedMonths": []}""");
        form.put("code", code).put("validFrom", from).put("validTo", to);
        form.set("dueRule", parse(due));
        form.set("lockRule", parse(lock));
        var cells = form.putArray("cells");
        for (var indicator : indicators()) {
            cells.addObject()
                    .put("indicator", indicator)
                    .put("compulsory", true)
                    .putArray("owedBy")
                    .add("ZONE");
        }
        return form;
    }

    /** A cell of a report. */
    public static ObjectNode cell(String indicator, String value) {
        var cell = JsonNodeFactory.instance.objectNode().put("indicator", indicator);
        cell.putObject("figure").put("status", "REPORTED").put("value", value);
        return cell;
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) Exchange.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
