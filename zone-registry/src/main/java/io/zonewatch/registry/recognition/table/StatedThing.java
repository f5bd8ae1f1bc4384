package io.zonewatch.registry.recognition.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.bulk.Column;
import io.zonewatch.registry.bulk.Row;
import io.zonewatch.registry.recognition.RecognitionFault;
import java.util.List;

/**
 * What a row says is recognised.
 *
 * @param content the members of the row that say it
 */
record StatedThing(ObjectNode content) {

    /** The part of a row's content that stands in such columns. */
    static StatedThing of(ObjectNode content, List<Column> own) {
        return new StatedThing(content.deepCopy()
                .retain(own.stream()
                        .map(column -> column.pointer().getMatchingProperty())
                        .toList()));
    }

    /** The same of a row of which cells are left out, with some value in their place, so that the others can be looked at. */
    static StatedThing plausible(Row row, List<Column> own) {
        StatedThing stated = of(row.content(), own);
        own.stream().filter(column -> row.lacks(column.name())).forEach(column -> column.putAny(stated.content()));
        return stated;
    }

    /** Whether a thing on record has the same values in some columns. */
    boolean isAlike(JsonNode known, List<Column> same) {
        return same.stream().allMatch(column -> known.at(column.pointer()).equals(content.at(column.pointer())));
    }

    /** Adds where the row says otherwise than what is on record. */
    void compare(JsonNode known, Problem problem) {
        compare(content, known, "", problem);
    }

    private static void compare(ObjectNode stated, JsonNode known, String place, Problem problem) {
        stated.properties().forEach(member -> {
            JsonNode value = known.path(member.getKey());
            String pointer = place + "/" + member.getKey();
            if (member.getValue() instanceof ObjectNode inner) {
                compare(inner, value, pointer, problem);
            } else if (!member.getValue().equals(value)) {
                problem.at(pointer, RecognitionFault.ON_RECORD_OTHERWISE, value.asText());
            }
        });
    }
}
