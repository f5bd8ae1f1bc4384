package io.zonewatch.notification.interleaving;

import static io.zonewatch.testing.Patience.await;

import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.Broker;
import io.zonewatch.notification.Broker.Sent;
import io.zonewatch.notification.Broker.Told;
import io.zonewatch.notification.interleaving.Debt.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the service what has happened, some of it late or twice, and waits until it has taken it. */
final class Messenger {

    private final Freshness freshness;
    private final Map<String, Long> versions = new HashMap<>();
    private final List<Fact> next = new ArrayList<>();
    private final List<Fact> late = new ArrayList<>();
    private final List<Fact> over = new ArrayList<>();
    private Fresh fresh;

    Messenger(Freshness freshness) {
        this.freshness = freshness;
    }

    /** Something to be told, and what is done once the service has taken it. */
    private record Fact(Told told, Runnable taken) {}

    /**
     * How a debt stands.
     *
     * @param how whether that is told in time and once
     */
    void tell(Debt debt, Instant now, int how) {
        Standing standing = debt.truth();
        Sent event = debt.tell(standing);
        Fact fact = new Fact(new Told(UUID.randomUUID(), Debt.moment(now), event), () -> debt.hear(standing));
        switch (how % 7) {
            case 1 -> over.add(fact);
            case 2 -> next.addAll(List.of(fact, fact));
            case 3 ->
                next.addAll(List.of(fact, new Fact(new Told(UUID.randomUUID(), Debt.moment(now), event), () -> {})));
            default -> next.add(fact);
        }
    }

    /** That there is a unit: a ladder names none that nobody has registered. */
    void register(String unit, Instant now) {
        Sent event = new Sent(
                "zone-registry",
                "io.zonewatch.registry.unit.v1",
                "zonewatch.registry.units.v1",
                unit,
                unit,
                1,
                """
                {"code":"%s","kind":"DEPARTMENT","versions":[{"validFrom":"2015-01-01","documentNumber":"1","status":"REGISTERED",
                 "names":{"zh":"%s","en":"%s"},"division":"341700"}]}""".formatted(unit, unit, unit));
        next.add(new Fact(new Told(UUID.randomUUID(), Debt.moment(now), event), () -> {}));
    }

    /** Who is at a unit. */
    void tell(String unit, List<Human> people, Instant now, Runnable taken) {
        String contacts = people.isEmpty()
                ? "{\"role\":\"OTHER\",\"name\":\"-\",\"email\":null,\"locale\":\"en\"}"
                : people.stream().map(Human::json).collect(Collectors.joining(","));
        Sent event = new Sent(
                "zone-registry",
                "io.zonewatch.registry.contacts.v1",
                "zonewatch.registry.contacts.v1",
                unit,
                unit,
                versions.merge(unit, 1L, Long::sum),
                "{\"unit\":\"%s\",\"contacts\":[%s]}".formatted(unit, contacts));
        next.add(new Fact(new Told(UUID.randomUUID(), Debt.moment(now), event), taken));
    }

    /** Tells what has happened, and after it what was late the last time. */
    void flush() {
        List<Fact> all = Stream.concat(next.stream(), late.stream()).toList();
        next.clear();
        late.clear();
        late.addAll(over);
        over.clear();
        if (!all.isEmpty()) {
            Broker.tell(all.stream().map(Fact::told).toList());
            fresh = await("what was told is taken")
                    .until(freshness::look, Optional::isPresent)
                    .orElseThrow();
            all.forEach(fact -> fact.taken().run());
        }
    }

    /** The read models as they were when everything was taken. */
    Fresh fresh() {
        return fresh;
    }

    /** Tells nothing of what was to be told. */
    void drop() {
        next.clear();
        late.clear();
        over.clear();
    }
}
