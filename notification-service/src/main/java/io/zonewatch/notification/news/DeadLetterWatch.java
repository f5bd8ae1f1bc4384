package io.zonewatch.notification.news;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.DeadLetters;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Matters.Matter;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells once that this service has dead letters, from the first until none is open any more. */
@ApplicationScoped
class DeadLetterWatch {

    private static final Names NAMES = new Names("通知服务的死信", "dead letters of the notification-service");

    private final DeadLetters letters;
    private final Matters matters;
    private final BusinessClock clock;

    @Inject
    DeadLetterWatch(DeadLetters letters, Matters matters, BusinessClock clock) {
        this.letters = letters;
        this.matters = matters;
        this.clock = clock;
    }

    /** Whether what is told is not what is there. */
    boolean isBehind() {
        return letters.firstOpen().isPresent()
                != matters.open(NewsKind.DEAD_LETTERS.code()).isPresent();
    }

    @Transactional
    void look() {
        Optional<Long> first = letters.firstOpen();
        Optional<String> told = matters.open(NewsKind.DEAD_LETTERS.code());
        if (first.isPresent() && told.isEmpty()) {
            matters.put(matter(Long.toString(first.get()), false), 1);
        } else if (first.isEmpty() && told.isPresent()) {
            matters.put(matter(told.get(), true), 2);
        }
    }

    private Matter matter(String key, boolean over) {
        return new Matter(
                NewsKind.DEAD_LETTERS.code(),
                key,
                Matters.EVERYBODY,
                NAMES,
                Period.of(Frequency.MONTHLY, clock.today()),
                clock.now(),
                over);
    }
}
