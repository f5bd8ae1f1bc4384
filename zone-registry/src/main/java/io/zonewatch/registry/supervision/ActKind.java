package io.zonewatch.registry.supervision;

/**
 * A kind of act.
 *
 * @param word its name in actions and tables, such as {@code meeting}
 * @param shape what is kept of each
 * @param inState whether it is part of the published state of the unit it belongs to, so that each step publishes that anew
 */
public record ActKind<T extends Act<?>>(String word, Class<T> shape, boolean inState) {}
