package io.zonewatch.notification.interleaving;

import io.zonewatch.notification.delivery.Courier.Taken;
import io.zonewatch.notification.ladder.ContactRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who has heard what, by name: an address may change hands, and a person the address. */
final class Hearing {

    private final Map<String, String> names = new HashMap<>();
    private final Set<Heard> arrived = new HashSet<>();
    private final Set<Heard> writtenDown = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    /** Somebody has heard a step, in a role. */
    private record Heard(String name, ContactRole role, String debt, int round, String step) {}

    void meet(List<Human> people) {
        people.forEach(human -> names.put(human.email(), human.name()));
    }

    /** A mail has arrived; the service may yet die before it has written that down. */
    void arrived(Taken taken) {
        arrived.add(heard(taken));
    }

    /** The service has written down what became of a mail. */
    void writtenDown(Taken taken) {
        Heard heard = heard(taken);
        if (arrived.contains(heard)) {
            writtenDown.add(heard);
        }
    }

    void refused(Set<String> addresses) {
        refused.addAll(addresses);
    }

    boolean isRefused(Human human) {
        return refused.contains(human.email());
    }

    /** Whether the service knows that the same person has heard it. */
    boolean isKnown(Taken taken) {
        return writtenDown.stream().anyMatch(one -> one.name().equals(names.get(taken.email())) && isOf(one, taken));
    }

    private static boolean isOf(Heard one, Taken taken) {
        return one.debt().equals(taken.obligation())
                && one.round() == taken.round()
                && one.step().equals(taken.step());
    }

    /** Whether a person, or another in the same role, has heard a step of the present round. */
    boolean isSettled(Debt debt, Rung rung, Human human) {
        return of(debt, rung).anyMatch(one -> one.name().equals(human.name()) || one.role() == human.role());
    }

    private Stream<Heard> of(Debt debt, Rung rung) {
        return arrived.stream()
                .filter(one -> one.debt().equals(debt.id())
                        && one.round() == debt.known().round())
                .filter(one -> one.step().equals(rung.code()));
    }

    private Heard heard(Taken taken) {
        ContactRole role =
                ContactRole.valueOf(taken.key().substring(0, taken.key().indexOf('/')));
        return new Heard(names.get(taken.email()), role, taken.obligation(), taken.round(), taken.step());
    }
}
