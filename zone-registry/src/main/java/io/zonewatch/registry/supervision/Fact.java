package io.zonewatch.registry.supervision;

/**
 * What others learn, for ever: never a name of a person nor a free text, which might hold one.
 *
 * @param type short name, such as {@code meeting-held}
 * @param unit code of the unit it concerns
 * @param data what is told
 */
public record Fact(String type, String unit, Object data) {}
