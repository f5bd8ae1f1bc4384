package io.zonewatch.chassis.problem;

/**
 * One thing that is wrong, before it is put into words.
 *
 * @param pointer JSON pointer (RFC 6901) of the place, empty for the whole
 * @param what kind of fault
 * @param details what goes into its text
 */
public record Fault(String pointer, ProblemCode what, Object... details) {

    /** The same fault at another place. */
    public Fault at(String place) {
        return new Fault(place, what, details);
    }
}
