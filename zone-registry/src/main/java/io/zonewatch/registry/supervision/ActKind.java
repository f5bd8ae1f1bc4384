package io.zonewatch.registry.supervision;

/**
 * A kind of act.
 *
 * @param word its name in actions and tables, such as {@code meeting}
 * @param shape what is kept of each
 */
public record ActKind<T extends Act>(String word, Class<T> shape) {}
