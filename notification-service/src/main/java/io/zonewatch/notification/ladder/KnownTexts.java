package io.zonewatch.notification.ladder;

/** Which texts there are; a step may name no other. None changes while {@link LadderStore#lockWithTexts} is held. */
public interface KnownTexts {

    /** Whether there is a text of that code. */
    boolean knows(String code);

    /**
     * Whether a step of a kind can say the text that there is: what a digest says is said by no step, and a formal notice names its
     * number, its deadline and its term.
     */
    boolean fits(String code, StepKind kind);
}
