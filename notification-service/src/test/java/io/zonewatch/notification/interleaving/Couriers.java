package io.zonewatch.notification.interleaving;

import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.delivery.Courier;
import io.zonewatch.notification.delivery.Courier.Taken;
import io.zonewatch.notification.interleaving.Play.Broken;
import io.zonewatch.notification.interleaving.PostOffice.Letter;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** The replicas' deliverers, watched: what they claim is shown to the clerk, and what arrives is held against what was claimed. */
final class Couriers {

    private final String prefix;
    private final List<Courier> replicas;
    private final PostOffice mail;
    private final Clerk clerk;
    private final Map<Long, Taken> taken = new HashMap<>();
    private final Map<String, Set<String>> contents = new HashMap<>();
    private final Set<Long> arrived = new HashSet<>();
    private Map<Long, String> over = Map.of();

    Couriers(String prefix, List<Courier> replicas, PostOffice mail, Clerk clerk) {
        this.prefix = prefix;
        this.replicas = replicas;
        this.mail = mail;
        this.clerk = clerk;
    }

    Courier any(int which) {
        return replicas.get(which % replicas.size());
    }

    /** What was withdrawn is claimed by nobody. */
    void mayNeverTake(Map<Long, String> withdrawn) {
        over = withdrawn;
    }

    /** The rows that were ever claimed. */
    Set<Long> taken() {
        return taken.keySet();
    }

    /** They claim at the same time. */
    void claim(List<Courier> together, Fresh fresh, Instant now) {
        List<CompletableFuture<List<Taken>>> claims = together.stream()
                .map(courier -> CompletableFuture.supplyAsync(() -> courier.claim(fresh)))
                .toList();
        List<Taken> all = claims.stream()
                .flatMap(claim -> claim.join().stream())
                .filter(one -> one.obligation().startsWith(prefix))
                .toList();
        if (all.stream().map(Taken::row).distinct().count() < all.size()) {
            throw new Broken("claimed twice", all);
        }
        for (Taken one : all) {
            clerk.objection(one, now).ifPresent(why -> {
                throw new Broken("claimed: " + why, one);
            });
            if (over.containsKey(one.row())) {
                throw new Broken("claimed after its end: " + over.get(one.row()), one);
            }
            taken.put(one.row(), one);
        }
    }

    /** Hands over what a replica holds; all that arrives is that, to whom it is, and of its debt and round. */
    void send(Courier courier) {
        Map<String, List<Taken>> held = courier.holds().stream()
                .filter(taken::containsKey)
                .map(taken::get)
                .collect(Collectors.groupingBy(Taken::messageId));
        courier.send();
        for (Letter letter : mail.empty()) {
            List<Taken> said = held.getOrDefault(letter.messageId(), List.of());
            Set<String> asked = said.stream()
                    .map(one -> Debt.tag(one.obligation(), one.round()))
                    .collect(Collectors.toSet());
            Set<String> named = Debt.TAG
                    .matcher(letter.subject() + letter.text())
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            if (said.isEmpty() || !named.equals(asked)) {
                throw new Broken("says something else", said + " " + letter);
            }
            if (!said.stream().allMatch(one -> one.email().equals(letter.to()))) {
                throw new Broken("went elsewhere", said + " " + letter);
            }
            if (!contents.computeIfAbsent(letter.messageId(), any -> named).containsAll(named)) {
                throw new Broken("says more under the same identity", contents.get(letter.messageId()) + " " + letter);
            }
            said.forEach(one -> {
                arrived.add(one.row());
                clerk.hearing().arrived(one);
            });
        }
    }

    /** Writes down what became of what a replica has handed over. */
    void record(Courier courier) {
        List<Taken> held = courier.handedOver().stream()
                .filter(row -> taken.containsKey(row) && arrived.contains(row))
                .map(taken::get)
                .toList();
        courier.record();
        held.forEach(clerk.hearing()::writtenDown);
        clerk.hearing().refused(mail.refused());
    }

    void deliver(Courier courier, Fresh fresh, Instant now) {
        claim(List.of(courier), fresh, now);
        send(courier);
        record(courier);
    }

    /** A replica dies; its leases will end. */
    List<Long> die(Courier courier) {
        List<Long> held = courier.holds();
        courier.die();
        return held;
    }

    /** Whatever is said to be sent has arrived. */
    void askFor(List<Long> sent) {
        List<Long> never = sent.stream().filter(row -> !arrived.contains(row)).toList();
        if (!never.isEmpty()) {
            throw new Broken("never arrived", never.stream().map(taken::get).toList());
        }
    }
}
