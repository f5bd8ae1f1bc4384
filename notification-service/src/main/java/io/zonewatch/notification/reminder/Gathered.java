package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a step speaks to, as they come. Each person is told once, under the first of its roles, and each mailbox is written to once: people who share
 * one are told by what else each of them has.
 */
final class Gathered {

    private final Step step;
    private final List<Hearer> hearers = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> mailboxes = new HashSet<>();

    Gathered(Step step) {
        this.step = step;
    }

    void add(Hearer hearer) {
        if (hearers.stream().noneMatch(hearer::isSamePersonAs)) {
            atMailbox(hearer)
                    .flatMap(this::keyed)
                    .filter(told -> told.canBeToldBy(step))
                    .ifPresent(hearers::add);
        }
    }

    private Optional<Hearer> atMailbox(Hearer hearer) {
        boolean told = hearer.isMailedBy(step)
                && !mailboxes.add(hearer.recipient().email().toLowerCase(Locale.ROOT));
        return told ? hearer.withoutMailbox() : Optional.of(hearer);
    }

    private Optional<Hearer> keyed(Hearer hearer) {
        return keys.add(hearer.recipient().key())
                ? Optional.of(hearer)
                : hearer.apart().filter(apart -> keys.add(apart.recipient().key()));
    }

    List<Hearer> all() {
        return List.copyOf(hearers);
    }
}
