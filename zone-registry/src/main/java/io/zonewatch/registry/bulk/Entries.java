package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several things in one cell, each with several values: semicolons (or line breaks) between the things, bars between the values
 * of one. A backslash before one of these makes it a part of the value. Values at the end of a thing that it does not have are
 * left out.
 *
 * @param values what each thing has, in this order
 */
public record Entries(List<Column> values) implements CellType {

    private static final String BETWEEN_THINGS = ";；\n";
    private static final String BETWEEN_VALUES = "|｜";
    private static final char ESCAPE = '\\';

    public Entries {
        values = List.copyOf(values);
    }

    @Override
    public JsonNode read(String cell, Labels labels) {
        ArrayNode things = JsonNodeFactory.instance.arrayNode();
        for (List<String> texts : split(cell)) {
            if (texts.size() > values.size()) {
                throw Problem.of(BodyFault.WRONG_FORMAT);
            }
            if (!texts.stream().allMatch(String::isEmpty)) {
                things.add(thing(texts, labels));
            }
        }
        return things;
    }

    private ObjectNode thing(List<String> texts, Labels labels) {
        ObjectNode thing = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < values.size(); i++) {
            String text = i < texts.size() ? texts.get(i) : "";
            Column value = values.get(i);
            value.put(
                    thing,
                    text.isEmpty()
                            ? JsonNodeFactory.instance.nullNode()
                            : value.type().read(text, labels));
        }
        return thing;
    }

    @Override
    public JsonNode any() {
        return JsonNodeFactory.instance.arrayNode();
    }

    @Override
    public String write(JsonNode value, Labels labels) {
        List<String> things = new ArrayList<>();
        value.forEach(thing -> things.add(values.stream()
                .map(one -> escaped(one.type().write(thing.at(one.pointer()), labels)))
                .collect(Collectors.joining(" | "))
                .replaceAll("( \\| )*$", "")));
        return String.join("; ", things);
    }

    /** How a thing is written, by the names of its values. */
    String form() {
        return values.stream().map(Column::name).collect(Collectors.joining(" | ")) + "; …";
    }

    private static List<List<String>> split(String cell) {
        List<List<String>> things = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char next = cell.charAt(i);
            boolean thingEnds = BETWEEN_THINGS.indexOf(next) >= 0;
            if (next == ESCAPE && i + 1 < cell.length()) {
                i++;
                text.append(cell.charAt(i));
            } else if (thingEnds || BETWEEN_VALUES.indexOf(next) >= 0) {
                things.getLast().add(text.toString().strip());
                text.setLength(0);
                if (thingEnds) {
                    things.add(new ArrayList<>());
                }
            } else {
                text.append(next);
            }
        }
        things.getLast().add(text.toString().strip());
        return things;
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(one -> one.equals("\\") || BETWEEN_THINGS.contains(one) || BETWEEN_VALUES.contains(one)
                        ? "\\" + one
                        : one)
                .collect(Collectors.joining());
    }
}
