package io.zonewatch.testing.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Bodies that are no JSON, or JSON that breaks one demand of the schema at one place. */
final class BodyAttacks {

    static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private final Asked proper;
    private final JsonNode valid;
    private final boolean partial;
    private final List<Attack> attacks = new ArrayList<>();

    private BodyAttacks(Asked proper, JsonNode valid, boolean partial) {
        this.proper = proper;
        this.valid = valid;
        this.partial = partial;
    }

    static Stream<Attack> on(Victim victim) {
        if (!victim.operation().hasBody()) {
            return Stream.empty();
        }
        Asked proper = victim.proper();
        if (!proper.headers().get("Content-Type").contains("json")) {
            return FileAttacks.on(proper);
        }
        boolean partial = victim.operation().mediaTypes().contains("application/merge-patch+json");
        BodyAttacks attacks = new BodyAttacks(proper, read(proper.body()), partial);
        attacks.notJson(victim.operation().body());
        attacks.walk(victim.operation().body(), attacks.valid, "");
        attacks.attacks.addAll(HugeNumbers.on(proper, attacks.valid, victim.operation()));
        return attacks.attacks.stream();
    }

    private void notJson(Shape shape) {
        String body = proper.body();
        String other = shape.is("array") ? "{}" : "[]";
        for (String[] one : new String[][] {
            {"broken JSON", "{\"broken"},
            {"no JSON", "<xml/>"},
            {"nothing", ""},
            {"null", "null"},
            {"a text", "\"text\""},
            {"a number", "5"},
            {"another kind of JSON", other},
            {"something behind it", body + " {}"},
            {"a comment", "/* */" + body},
            {"NaN", "{\"x\":NaN}"}
        }) {
            attacks.add(Attack.expecting("with " + one[0], proper.body(one[1]), 400));
        }
        if (shape.is("object") && valid.isObject() && !valid.isEmpty()) {
            String member = valid.fieldNames().next();
            String twice = "{\"" + member + "\":" + valid.path(member) + ","
                    + body.strip().substring(1);
            attacks.add(Attack.expecting("with the same member twice", proper.body(twice), 400));
        }
    }

    /** Breaks what the schema demands at this place and below it, as far as the sample reaches. */
    private void walk(Shape shape, JsonNode value, String place) {
        if (value.isObject() && shape.is("object")) {
            if (shape.isClosed()) {
                broken("an unknown member", place, place + "/noSuchMember", object -> with(object, "noSuchMember"));
            }
            for (String name : shape.required()) {
                if (!partial && value.has(name)) {
                    broken("without " + place + "/" + name, place, place + "/" + name, object -> without(object, name));
                }
            }
            value.properties().forEach(member -> {
                if (shape.has(member.getKey())) {
                    String below = place + "/" + member.getKey();
                    wrongValues(shape, member.getKey(), below);
                    walk(shape.member(member.getKey()), member.getValue(), below);
                }
            });
        } else if (value.isArray() && shape.is("array") && !value.isEmpty()) {
            Stream.concat(WrongValues.types(shape.items()), WrongValues.contents(shape.items()))
                    .forEach(wrong -> broken("an item " + wrong, place + "/0", place + "/0", item -> wrong));
            walk(shape.items(), value.get(0), place + "/0");
        }
    }

    private void wrongValues(Shape parent, String name, String place) {
        Shape shape = parent.member(name);
        Stream.concat(WrongValues.types(shape), WrongValues.contents(shape))
                .forEach(wrong -> broken(wrong.toString(), place, place, value -> wrong));
        if (!partial && parent.required().contains(name) && !nullable(shape)) {
            broken("null", place, place, value -> JsonNodeFactory.instance.nullNode());
        }
    }

    private static boolean nullable(Shape shape) {
        for (JsonNode type : shape.schema().path("type")) {
            if ("null".equals(type.asText())) {
                return true;
            }
        }
        return !shape.demands("type");
    }

    private void broken(String what, String changed, String place, UnaryOperator<JsonNode> change) {
        JsonNode copy = replaced(valid.deepCopy(), changed, change);
        String shown = what.length() > 60 ? what.substring(0, 60) + "…" : what;
        attacks.add(Attack.onBody(
                "with " + shown.replace("\\u0000", "NUL") + " at " + (changed.isEmpty() ? "the top" : changed),
                proper.body(copy.toString()),
                place));
    }

    /** The tree, changed in place, with another value there. */
    static JsonNode replaced(JsonNode root, String place, UnaryOperator<JsonNode> change) {
        if (place.isEmpty()) {
            return change.apply(root);
        }
        int last = place.lastIndexOf('/');
        String name = place.substring(last + 1);
        switch (root.at(place.substring(0, last))) {
            case ObjectNode object -> object.set(name, change.apply(object.path(name)));
            case ArrayNode array -> array.set(Integer.parseInt(name), change.apply(array.get(Integer.parseInt(name))));
            case JsonNode other -> throw new IllegalStateException("nothing below " + other);
        }
        return root;
    }

    private static JsonNode with(JsonNode object, String member) {
        return ((ObjectNode) object.deepCopy()).put(member, 1);
    }

    private static JsonNode without(JsonNode object, String member) {
        ObjectNode copy = object.deepCopy();
        copy.remove(member);
        return copy;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the sample body is not JSON: " + json, e);
        }
    }
}
