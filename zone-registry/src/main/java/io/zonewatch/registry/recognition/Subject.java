package io.zonewatch.registry.recognition;

/**
 * A feature whose things are recognised.
 *
 * @param word its name in actions, events and tables, such as {@code designation}
 * @param shape what it keeps of each
 */
public record Subject<T extends Recognisable>(String word, Class<T> shape) {

    /** Its name in paths, in the state of zones and in tables, such as {@code designations}. */
    public String plural() {
        return word + "s";
    }
}
