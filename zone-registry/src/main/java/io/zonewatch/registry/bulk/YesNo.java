package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Whether something is so: written in the language of the file, read in any, or as true or false. */
public record YesNo() implements CellType {

    private static final Choice WORDS = new Choice("choice.yesNo.", List.of("true", "false"));

    @Override
    public JsonNode read(String cell, Labels labels) {
        return JsonNodeFactory.instance.booleanNode(
                Boolean.parseBoolean(WORDS.read(cell, labels).asText()));
    }

    @Override
    public JsonNode any() {
        return JsonNodeFactory.instance.booleanNode(false);
    }

    @Override
    public String write(JsonNode value, Labels labels) {
        return WORDS.write(value, labels);
    }

    List<String> options(Labels labels) {
        return WORDS.options(labels);
    }
}
