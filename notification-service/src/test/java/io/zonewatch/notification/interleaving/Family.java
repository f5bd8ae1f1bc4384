package io.zonewatch.notification.interleaving;

import static io.zonewatch.notification.ladder.ContactRole.STATISTICIAN;
import static io.zonewatch.notification.ladder.ContactRole.ZONE_LEADER;

import io.zonewatch.notification.interleaving.Debt.Standing;
import io.zonewatch.notification.ladder.ContactRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Two neighbouring zones, their people and what they owe, as it truly is. One may be merged into the other. */
final class Family {

    private final String division;
    private final Zone first;
    private final Zone second;
    private final List<Debt> debts;
    private int names;

    Family(String prefix, int number, String monthly, String quarterly, Instant now) {
        this.division = "3417%02d".formatted(number + 1);
        this.first = new Zone(prefix + number + "A", new ArrayList<>());
        this.second = new Zone(prefix + number + "B", new ArrayList<>());
        for (Zone zone : List.of(first, second)) {
            zone.people().add(somebody(zone, STATISTICIAN));
            zone.people().add(somebody(zone, ZONE_LEADER));
        }
        this.debts = List.of(
                new Debt(first.code(), division, monthly, "2016-02", noon(now, 3 + number % 4)),
                new Debt(first.code(), division, monthly, "2016-03", noon(now, 8)),
                new Debt(first.code(), division, quarterly, "2016-Q1", noon(now, 2 + number % 3)),
                new Debt(second.code(), division, monthly, "2016-02", noon(now, 4)),
                new Debt(second.code(), division, quarterly, "2016-Q1", noon(now, 5)));
    }

    /** A zone and who is there. */
    record Zone(String code, List<Human> people) {}

    String division() {
        return division;
    }

    List<Debt> debts() {
        return debts;
    }

    List<Zone> zones() {
        return List.of(first, second);
    }

    /** Something becomes of one of its debts; empty where that cannot happen now. */
    Optional<Debt> turn(int which, UnaryOperator<Standing> change) {
        Debt debt = debts.get(which % debts.size());
        Standing before = debt.truth();
        debt.turn(change.apply(before));
        return debt.truth().equals(before) ? Optional.empty() : Optional.of(debt);
    }

    /** The first zone is merged into the second, or that is taken back: what it owes is reported by the other's people from then on. */
    List<Debt> merge(boolean back) {
        List<Debt> passed = debts.stream()
                .filter(debt -> debt.unit().equals(first.code()))
                .filter(debt -> debt.truth().isOwed() && (debt.truth().passedTo() == null) != back)
                .toList();
        passed.forEach(debt -> debt.turn(debt.truth().passTo(back ? null : second.code())));
        return passed;
    }

    /** Somebody else takes a role. */
    Zone succeed(int which) {
        return replace(which, (zone, human) -> somebody(zone, human.role()));
    }

    /** Somebody's address is put right. */
    Zone correct(int which) {
        return replace(which, (zone, human) -> human.at(address(zone, human.name() + "." + ++names)));
    }

    /** Somebody goes and nobody comes. */
    Zone leave(int which) {
        return replace(which, (zone, human) -> null);
    }

    /** Somebody of its people and the unit, if there is anybody. */
    Optional<Place> somebody(int which) {
        List<Place> all = places().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }

    /** Everybody, and where. */
    Stream<Place> places() {
        return zones().stream().flatMap(zone -> zone.people().stream().map(human -> new Place(human, zone.code())));
    }

    /** Somebody at a unit. */
    record Place(Human human, String unit) {}

    /** The statistician of the first zone serves the second, too. */
    Zone share() {
        first.people().stream()
                .filter(human -> human.role() == STATISTICIAN)
                .findFirst()
                .ifPresent(human -> {
                    second.people().removeIf(other -> other.role() == STATISTICIAN);
                    second.people().add(human);
                });
        return second;
    }

    private Zone replace(int which, BiFunction<Zone, Human, Human> other) {
        Zone zone = zones().get(which % 2);
        ContactRole role = which / 2 % 2 == 0 ? STATISTICIAN : ZONE_LEADER;
        Human before = zone.people().stream()
                .filter(human -> human.role() == role)
                .findFirst()
                .orElseGet(() -> somebody(zone, role));
        zone.people().removeIf(human -> human.role() == role);
        Optional.ofNullable(other.apply(zone, before)).ifPresent(zone.people()::add);
        return zone;
    }

    private Human somebody(Zone zone, ContactRole role) {
        String name = zone.code() + "-" + ++names;
        return new Human(role, name, address(zone, name));
    }

    private static String address(Zone zone, String name) {
        return (name + "@" + zone.code() + ".invalid").toLowerCase(Locale.ROOT);
    }

    /** Noon some days on. */
    static Instant noon(Instant now, int days) {
        return now.plus(Duration.ofDays(days))
                .atZone(Rung.BEIJING)
                .with(LocalTime.NOON)
                .toInstant();
    }
}
