package io.zonewatch.registry.recognition;

import io.zonewatch.chassis.problem.Worded;
import java.util.Arrays;
import java.util.Optional;

/** Name of a recognition's state; {@link Standing} says which can follow which. */
public enum State implements Worded {
    /** 计划申报: the zone intends to apply. */
    PLANNED,
    /** 已申报: the application was handed in. */
    APPLIED,
    /** 已认定: granted by the authority. */
    GRANTED,
    /** 未通过: refused by the authority. */
    REFUSED,
    /** 已撤销: taken back by the authority. */
    REVOKED,
    /** 已到期: its term ran out. */
    EXPIRED;

    /** The commands in a path, as a pattern. */
    public static final String COMMANDS = "applications|grants|refusals|revocations|expiries";

    /** The state that a command of a path leads to, such as {@code grants}. */
    public static Optional<State> after(String command) {
        return Arrays.stream(values())
                .filter(state -> command.equals(state.command()))
                .findFirst();
    }

    /** A recognition begins as planned; no command leads there. */
    private String command() {
        return switch (this) {
            case PLANNED -> "";
            case APPLIED -> "applications";
            case GRANTED -> "grants";
            case REFUSED -> "refusals";
            case REVOKED -> "revocations";
            case EXPIRED -> "expiries";
        };
    }

    @Override
    public String word() {
        return "recognition-state." + name();
    }
}
