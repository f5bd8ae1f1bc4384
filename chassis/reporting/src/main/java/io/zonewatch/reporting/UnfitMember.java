package io.zonewatch.reporting;

import java.io.Serial;
import java.util.Optional;

/**
 * A value that cannot be, for one of its members: thrown by constructors that check more than a member's type, so that whoever reads the value from a document
 * can say which member of it and why.
 */
public final class UnfitMember extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong with the member. */
    public enum Fault {
        /** It is not there. */
        REQUIRED,
        /** It lies outside of {@link #least()} and {@link #most()}. */
        OUT_OF_RANGE,
        /** A time of day with seconds. */
        NOT_TO_THE_MINUTE,
        /** Zero, by which is divided or multiplied. */
        ZERO,
        /** A value beside a status other than REPORTED. */
        VALUE_NOT_REPORTED
    }

    private final String member;
    private final Fault fault;
    private final Integer least;
    private final Integer most;

    private UnfitMember(String member, Fault fault, Integer least, Integer most) {
        super(member + ": " + fault);
        this.member = member;
        this.fault = fault;
        this.least = least;
        this.most = most;
    }

    /** A member with a fault that needs no more words. */
    public static UnfitMember of(String member, Fault fault) {
        return new UnfitMember(member, fault, null, null);
    }

    /**
     * Checks that a whole number lies within its limits.
     *
     * @param most or null if it has no upper limit
     * @throws UnfitMember if it lies outside
     */
    public static void requireWithin(String member, int value, int least, Integer most) {
        if (value < least || (most != null && value > most)) {
            throw new UnfitMember(member, Fault.OUT_OF_RANGE, least, most);
        }
    }

    /**
     * Checks that a member is there.
     *
     * @throws UnfitMember if it is null
     */
    public static void require(String member, Object value) {
        if (value == null) {
            throw of(member, Fault.REQUIRED);
        }
    }

    /** Name of the member in the value. */
    public String member() {
        return member;
    }

    /** What is wrong with it. */
    public Fault fault() {
        return fault;
    }

    /** The lower limit of a range, if it has one. */
    public Optional<Integer> least() {
        return Optional.ofNullable(least);
    }

    /** The upper limit of a range, if it has one. */
    public Optional<Integer> most() {
        return Optional.ofNullable(most);
    }
}
