package io.zonewatch.notification.interleaving;

import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.delivery.Courier;
import io.zonewatch.notification.interleaving.Debt.Standing;
import io.zonewatch.notification.interleaving.Family.Zone;
import io.zonewatch.notification.interleaving.Tables.Own;
import io.zonewatch.notification.ladder.ContactRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Lets commands happen to the service, on its own tables and at its own mail server, and asks the clerk what it makes of that. */
final class Play {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final int LONG_ENOUGH_TO_REST = 40;
    private static final int DAYS_OF_HEALING = 5;
    private static final List<Wish> WISHES = List.of(Wish.values());
    private static final List<Duration> SPANS = List.of(
            Duration.ofMinutes(20),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(21),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(5),
            Duration.ofDays(14));

    private final String prefix;
    private final Means means;
    private final Clerk clerk;
    private final Messenger messenger;
    private final Tables tables;
    private final Couriers couriers;
    private final List<Family> families = new ArrayList<>();
    private int version = 1;

    /** What a play is done with. */
    record Means(
            Jdbc jdbc,
            SimulatedClock clock,
            Freshness freshness,
            List<Tick> ticks,
            PostOffice mail,
            List<Courier> replicas) {}

    /** Something that must not be. */
    static final class Broken extends AssertionError {
        private static final long serialVersionUID = 1;

        private final String what;

        Broken(String what, Object about) {
            super(what + ": " + about);
            this.what = what;
        }

        /** What it is, wherever it comes about. */
        String what() {
            return what;
        }
    }

    /** Begins on the first of a month with so many families of zones. */
    Play(int number, int size, Means means) {
        this.prefix = "P" + number + "-";
        this.means = means;
        this.clerk = new Clerk(office());
        this.messenger = new Messenger(means.freshness());
        this.tables = new Tables(means.jdbc(), prefix);
        this.couriers = new Couriers(prefix, means.replicas(), means.mail(), clerk);
        means.mail().open();
        means.mail().putOff(false);
        means.clock()
                .advanceTo(now().atZone(Rung.BEIJING)
                        .plusMonths(1)
                        .withDayOfMonth(1)
                        .with(MORNING)
                        .toInstant());
        messenger.register(office(), now());
        messenger.flush();
        hang(Wall.monthly(monthly(), version));
        hang(Wall.quarterly(prefix + "Q"));
        tellPeople(
                office(), List.of(new Human(ContactRole.OFFICE, prefix + "office", "p" + number + "@office.invalid")));
        for (int i = 0; i < size; i++) {
            Family family = new Family(prefix, i, monthly(), prefix + "Q", now());
            families.add(family);
            family.zones().forEach(this::tell);
            family.debts().forEach(clerk::owes);
            family.debts().forEach(debt -> messenger.tell(debt, now(), 0));
        }
        messenger.flush();
    }

    private String monthly() {
        return prefix + "M";
    }

    private String office() {
        return prefix + "OFFICE";
    }

    private Instant now() {
        return means.clock().now();
    }

    /** Lets something happen. Facts are told together, once something else happens; then it is looked at what has become of it. */
    void perform(Command command) {
        Family family = families.get(command.family() % families.size());
        if (command.isFact()) {
            happen(command, family);
        } else {
            messenger.flush();
            look();
            act(command, family);
            look();
        }
    }

    private void happen(Command command, Family family) {
        int a = command.a();
        Instant until = Family.noon(now(), 1 + command.b() % 12);
        switch (command.kind()) {
            case SUBMIT -> turn(command, family, Standing::submitted);
            case ACCEPT -> turn(command, family, Standing::accepted);
            case EXEMPT -> turn(command, family, Standing::exempted);
            case GIVE_BACK -> {
                turn(command, family, Standing::submitted);
                turn(command, family, standing -> standing.givenBack(now(), until));
            }
            case REOPEN -> turn(command, family, standing -> standing.reopened(until));
            case MOVE -> turn(command, family, standing -> standing.moved(until));
            case MERGE -> family.merge(false).forEach(debt -> messenger.tell(debt, now(), command.b()));
            case TAKE_BACK -> family.merge(true).forEach(debt -> messenger.tell(debt, now(), command.b()));
            case SUCCEED -> tell(family.succeed(a));
            case CORRECT -> tell(family.correct(a));
            case NOBODY -> tell(family.leave(a));
            case SHARE -> tell(family.share());
            default -> throw new IllegalArgumentException(command.toString());
        }
    }

    private void turn(Command command, Family family, UnaryOperator<Standing> change) {
        family.turn(command.a(), change).ifPresent(debt -> messenger.tell(debt, now(), command.b()));
    }

    private void tell(Zone zone) {
        tellPeople(zone.code(), List.copyOf(zone.people()));
    }

    private void tellPeople(String unit, List<Human> people) {
        messenger.tell(unit, people, now(), () -> clerk.meet(unit, people));
    }

    private void act(Command command, Family family) {
        int a = command.a();
        switch (command.kind()) {
            case ACKNOWLEDGE -> own(family, a).ifPresent(this::acknowledge);
            case SNOOZE ->
                own(family, a).filter(own -> !own.notice()).ifPresent(own -> putOff(own, later(command.b())));
            case SILENCE -> silence(family.division(), later(command.b()));
            case WISH -> wish(family, a, WISHES.get(command.b() % WISHES.size()));
            case REFUSE ->
                family.somebody(a)
                        .ifPresent(one -> means.mail().forget(one.human().email()));
            case ADVANCE -> means.clock().advanceTo(now().plus(SPANS.get(a % SPANS.size())));
            case TICK -> tick(a % 3 == 0);
            case CLAIM ->
                couriers.claim(a % 3 == 0 ? means.replicas() : List.of(couriers.any(a)), messenger.fresh(), now());
            case SEND -> couriers.send(couriers.any(a));
            case RECORD -> couriers.record(couriers.any(a));
            case DELIVER -> couriers.deliver(couriers.any(a), messenger.fresh(), now());
            case DIE -> tables.endLeases(couriers.die(couriers.any(a)));
            case LEASE_OVER -> tables.endLeases(couriers.any(a).holds());
            case TIME_PASSES -> tables.passTime();
            case DAYS_PASS -> tables.passDays();
            case MAIL_AWAY -> means.mail().close();
            case MAIL_BACK -> means.mail().open();
            case PUT_OFF -> means.mail().putOff(a % 2 == 0);
            case LADDER -> hang(Wall.monthly(monthly(), ++version));
            case HEAL -> heal();
            default -> throw new IllegalArgumentException(command.toString());
        }
    }

    private Instant later(int b) {
        return now().plus(Duration.ofHours(1 + b % 72));
    }

    private Optional<Own> own(Family family, int a) {
        List<Own> own = family.places()
                .flatMap(place -> tables.own(place.human(), place.unit()))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(a % own.size()));
    }

    private void acknowledge(Own own) {
        Requests.acknowledge(own);
        if (own.presses()) {
            clerk.acknowledge(own.debt(), own.round());
        }
    }

    private void putOff(Own own, Instant until) {
        if (Requests.snooze(own, until)) {
            clerk.quiet().putOff(own.debt(), own.round(), own.human().email(), until);
        }
    }

    private void silence(String division, Instant until) {
        Requests.silence(division, now(), until);
        clerk.quiet().silence(division, until);
    }

    private void wish(Family family, int a, Wish wish) {
        family.somebody(a).ifPresent(one -> {
            Requests.wish(one.human(), one.unit(), wish);
            clerk.quiet().wish(one.human(), wish);
        });
    }

    private void hang(Wall wall) {
        Requests.put(wall, office());
        clerk.hang(wall);
    }

    private void tick(boolean twice) {
        if (twice) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(this::tick);
            tick();
            other.join();
        } else {
            tick();
        }
    }

    private void tick() {
        for (Tick tick : means.ticks()) {
            if (isDue(tick)) {
                tick.run();
            }
        }
    }

    private boolean isDue(Tick tick) {
        return tick.nextDue().filter(due -> !due.isAfter(now())).isPresent();
    }

    private void look() {
        List<String> wrong = tables.wrong();
        if (!wrong.isEmpty()) {
            throw new Broken("tables", wrong);
        }
        couriers.mayNeverTake(tables.over());
    }

    /** Everything that was away is back, and everything comes to rest: whoever was to be told by now has been told. */
    private void heal() {
        messenger.flush();
        messenger.flush();
        means.mail().open();
        means.mail().putOff(false);
        means.replicas().forEach(replica -> {
            couriers.send(replica);
            couriers.record(replica);
        });
        tables.endLeases(couriers.taken());
        rest();
        List<String> missed = clerk.missed(now());
        if (!missed.isEmpty()) {
            throw new Broken("not told", missed + "\n" + tables.about(Debt.idsIn(missed)));
        }
        couriers.askFor(tables.sent());
    }

    private void rest() {
        for (int i = 0; i < LONG_ENOUGH_TO_REST; i++) {
            tick(false);
            tables.passTime();
            couriers.deliver(couriers.any(i), messenger.fresh(), now());
            if (tables.rest(now()) && means.ticks().stream().noneMatch(this::isDue)) {
                look();
                return;
            }
        }
        List<String> all = families.stream()
                .flatMap(family -> family.debts().stream())
                .map(Debt::id)
                .toList();
        throw new Broken("no rest", tables.about(all));
    }

    /** Lets everything heal and some days pass. */
    void heals() {
        heal();
        for (int day = 0; day < DAYS_OF_HEALING; day++) {
            means.clock()
                    .advanceTo(
                            now().atZone(Rung.BEIJING).plusDays(1).with(EVENING).toInstant());
            heal();
        }
    }

    /** Leaves nothing behind that is owed or waits. */
    void end() {
        means.mail().open();
        means.mail().putOff(false);
        messenger.drop();
        means.replicas().forEach(Courier::die);
        for (Family family : families) {
            for (Debt debt : family.debts()) {
                debt.turn(debt.truth().closed());
                messenger.tell(debt, now(), 0);
            }
        }
        messenger.flush();
        tables.close();
        means.mail().empty();
    }
}
