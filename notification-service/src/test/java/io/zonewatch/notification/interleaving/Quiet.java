package io.zonewatch.notification.interleaving;

import io.zonewatch.notification.ladder.StepKind;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What keeps quiet at a time: silences, what people have put off, and what they wish. */
final class Quiet {

    private static final LocalTime UNTIL = LocalTime.of(10, 0);
    private static final LocalTime FROM = LocalTime.of(8, 0);

    private final Map<String, Instant> silences = new HashMap<>();
    private final List<PutOff> putOff = new ArrayList<>();
    private final Map<String, Wish> wishes = new HashMap<>();
    private final Set<String> everOff = new HashSet<>();

    /** Somebody wants to hear nothing of a debt in its round. */
    private record PutOff(String debt, int round, String email, Instant until) {}

    void silence(String division, Instant until) {
        silences.merge(division, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    void putOff(String debt, int round, String email, Instant until) {
        putOff.removeIf(one ->
                one.debt().equals(debt) && one.round() == round && one.email().equals(email));
        putOff.add(new PutOff(debt, round, email, until));
    }

    void wish(Human human, Wish wish) {
        wishes.put(human.account(), wish);
        if (wish == Wish.OFF) {
            everOff.add(human.account());
        }
    }

    /** Whether somebody may have done without a step of its kind. */
    boolean wasOff(Rung rung, Human human) {
        return rung.kind() == StepKind.OVERDUE && everOff.contains(human.account());
    }

    /** Whether nothing is to leave now of a step of a debt to somebody. */
    boolean keeps(Debt debt, Rung rung, Human human, Instant now) {
        if (silences.getOrDefault(debt.division(), Instant.MIN).isAfter(now)) {
            return true;
        }
        return rung.kind() != StepKind.FORMAL_NOTICE && (isPutOff(debt, human, now) || isAsked(rung, human, now));
    }

    private boolean isPutOff(Debt debt, Human human, Instant now) {
        return putOff.stream()
                .anyMatch(one -> one.debt().equals(debt.id())
                        && one.round() == debt.known().round()
                        && one.email().equals(human.email())
                        && one.until().isAfter(now));
    }

    private boolean isAsked(Rung rung, Human human, Instant now) {
        LocalTime time = now.atZone(Rung.BEIJING).toLocalTime();
        return switch (wishes.getOrDefault(human.account(), Wish.NOTHING)) {
            case NOTHING, DIGEST -> false;
            case QUIET -> !time.isBefore(FROM) && time.isBefore(UNTIL);
            case OFF -> rung.kind() == StepKind.OVERDUE;
        };
    }

    /** Whether what is ready for somebody may still wait for others. */
    boolean gathers(Human human) {
        return wishes.get(human.account()) == Wish.DIGEST;
    }
}
