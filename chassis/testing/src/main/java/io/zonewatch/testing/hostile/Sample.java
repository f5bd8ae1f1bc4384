package io.zonewatch.testing.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that would succeed if it were sent now. What is not given is taken from the API description: a body from the
 * operation's example.
 *
 * <p>For an operation with {@code If-Match} it names something that exists, and, for a PUT, carries another content than is
 * there: replacing something by itself needs no precondition.
 *
 * @param path values of the path parameters, by name, of something that exists
 * @param query query parameters that must be there
 * @param body JSON or another text, or null for the description's example
 * @param mediaType what the body is sent as, of the description's; null for the first
 * @param everywhere whether what is asked for belongs to no unit, so that every scope reaches it
 * @param carriedOut whether it is sent at the end, to prove that it was only refused for what was made wrong on purpose
 */
public record Sample(
        Map<String, String> path,
        Map<String, String> query,
        String body,
        String mediaType,
        boolean everywhere,
        boolean carriedOut) {

    public Sample {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** Nothing in particular: no path parameters, and the example as body. */
    public static Sample plain() {
        return new Sample(Map.of(), Map.of(), null, null, false, true);
    }

    /** Something that exists. */
    public static Sample of(String pathParameter, String value) {
        return plain().with(pathParameter, value);
    }

    /** A body. */
    public static Sample of(String body) {
        return plain().body(body);
    }

    /** The same with one more path parameter. */
    public Sample with(String pathParameter, String value) {
        return new Sample(plus(path, pathParameter, value), query, body, mediaType, everywhere, carriedOut);
    }

    /** The same with one more query parameter. */
    public Sample asking(String parameter, String value) {
        return new Sample(path, plus(query, parameter, value), body, mediaType, everywhere, carriedOut);
    }

    /** The same with this body. */
    public Sample body(String json) {
        return new Sample(path, query, json, mediaType, everywhere, carriedOut);
    }

    /** The same, its body a text of another kind than JSON. */
    public Sample as(String type) {
        return new Sample(path, query, body, type, everywhere, carriedOut);
    }

    /** The same, known to belong to no unit: it is not hidden from callers of another division. */
    public Sample reachedByEveryone() {
        return new Sample(path, query, body, mediaType, true, carriedOut);
    }

    /** The same, never carried out as it should be: only its refusals are looked at. */
    public Sample onlyRefused() {
        return new Sample(path, query, body, mediaType, everywhere, false);
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        Map<String, String> larger = new LinkedHashMap<>(map);
        larger.put(key, value);
        return larger;
    }
}
