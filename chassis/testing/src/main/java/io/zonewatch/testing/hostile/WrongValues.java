package io.zonewatch.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that a schema does not allow. */
final class WrongValues {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private WrongValues() {}

    /**
     * Values of another JSON type. A number in place of a text is not among them: figures are read from both.
     */
    static Stream<JsonNode> types(Shape shape) {
        List<JsonNode> values = new ArrayList<>();
        shape.type().ifPresent(type -> {
            if (!"boolean".equals(type)) {
                values.add(MAKE.booleanNode(true));
            }
            if (!"object".equals(type)) {
                values.add(MAKE.objectNode().put("wrong", "type"));
            }
            if (!"array".equals(type)) {
                values.add(MAKE.arrayNode().add("wrong"));
            }
            if (!"string".equals(type)) {
                values.add(MAKE.textNode("much"));
            }
            if ("boolean".equals(type) || "object".equals(type) || "array".equals(type)) {
                values.add(MAKE.numberNode(7));
            }
            if ("integer".equals(type)) {
                values.add(MAKE.numberNode(new BigDecimal("1.5")));
                values.add(MAKE.textNode("1"));
                values.add(MAKE.numberNode(new java.math.BigInteger("99999999999999999999")));
            }
        });
        return values.stream();
    }

    /** Values of the right type that break another keyword. */
    static Stream<JsonNode> contents(Shape shape) {
        List<JsonNode> values = new ArrayList<>();
        if (shape.is("string")) {
            texts(shape).forEach(text -> values.add(MAKE.textNode(text)));
        }
        if (shape.is("integer") || shape.is("number")) {
            shape.number("minimum").ifPresent(least -> values.add(MAKE.numberNode(least - 1)));
            shape.number("maximum").ifPresent(most -> values.add(MAKE.numberNode(most + 1)));
        }
        if (shape.is("array")) {
            shape.number("minItems").filter(least -> least > 0).ifPresent(least -> values.add(MAKE.arrayNode()));
        }
        return values.stream();
    }

    private static List<String> texts(Shape shape) {
        List<String> texts = new ArrayList<>();
        texts.add("NUL \u0000 in it");
        shape.number("maxLength").ifPresent(most -> texts.add(longer(most)));
        shape.number("minLength").filter(least -> least > 0).ifPresent(least -> texts.add(""));
        shape.mismatch().ifPresent(texts::add);
        if (shape.demands("enum")) {
            texts.add("NO_SUCH_VALUE");
        }
        switch (shape.format()) {
            case "date" -> texts.addAll(List.of("2015-02-29", "yesterday"));
            case "date-time" -> texts.addAll(List.of("2016-01-01", "now"));
            case "uuid" -> texts.add("no-uuid");
            default -> {}
        }
        return texts;
    }

    private static String longer(long most) {
        return IntStream.rangeClosed(0, Math.toIntExact(most))
                .mapToObj(i -> "长")
                .reduce("", String::concat);
    }
}
