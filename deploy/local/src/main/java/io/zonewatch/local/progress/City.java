package io.zonewatch.local.progress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** A made-up city of many zones, each with a code of three digits. */
final class City {

    static final String CODE = "P000";
    static final String DIVISION = "341700";
    static final String REACH = "3417";
    static final int ZONES = 50;

    private City() {}

    /** Codes of the zones. */
    static List<String> zones() {
        return IntStream.rangeClosed(1, ZONES).mapToObj("P%03d"::formatted).toList();
    }

    /** The city first, as requests of zone-registry. */
    static List<ObjectNode> units() {
        return IntStream.rangeClosed(0, ZONES).mapToObj(City::unit).toList();
    }

    private static ObjectNode unit(int number) {
        var unit = JsonNodeFactory.instance.objectNode();
        unit.put("code", "P%03d".formatted(number)).put("kind", number == 0 ? "CITY" : "ZONE");
        unit.putObject("names").put("zh", "合成单位 " + number).put("en", "Synthetic unit " + number);
        unit.put("division", DIVISION).put("validFrom", "2016-01-01");
        unit.put("documentNumber", "No. 1").put("reason", "synthetic");
        if (number > 0) {
            unit.put("type", "HIGH_TECH").put("level", "PROVINCIAL").putNull("parent");
            unit.putArray("leadingIndustries").add("C26").add("C27");
        }
        return unit;
    }
}
