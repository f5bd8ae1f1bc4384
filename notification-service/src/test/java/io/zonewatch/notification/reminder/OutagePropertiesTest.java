package io.zonewatch.notification.reminder;

import static io.zonewatch.notification.reminder.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Any ladder, any people, any outages: each person, and each group, hears the last of what fell due for them in an outage, whatever others hear. The
 * naive model goes from one listener to the next and knows neither roles of others nor sides.
 */
class OutagePropertiesTest {

    private static final WorkingCalendar CALENDAR = PublishedCalendars.all();
    private static final int DAYS = 8;

    /** The hour at which steps fall due, on the working days after Thursday 10 March 2016, when the report was due. */
    private static final List<String> MORNINGS = List.of(
            "2016-03-10T09:00",
            "2016-03-11T09:00",
            "2016-03-14T09:00",
            "2016-03-15T09:00",
            "2016-03-16T09:00",
            "2016-03-17T09:00",
            "2016-03-18T09:00",
            "2016-03-21T09:00",
            "2016-03-22T09:00");

    private static final Obligation OBLIGATION = Samples.obligation(ObligationState.OPEN, 1, at("2016-03-10T12:00"));

    /** A step as it is drawn. */
    record Rung(Set<ContactRole> to, Set<ChannelCode> by) {

        private boolean speaksTo(ContactRole role, Set<ContactRole> present) {
            return by.contains(ChannelCode.EMAIL) && to.contains(role) && present.contains(role);
        }

        /** A group is told along with a person; where nobody is known, only of what speaks to groups alone. */
        private String group(Set<ContactRole> present) {
            boolean known = to.stream().anyMatch(present::contains);
            boolean told = by.contains(ChannelCode.WECOM) && (known || !by.contains(ChannelCode.EMAIL));
            return told ? "group " + (known ? "beside somebody" : "alone") : null;
        }

        private Step step(int offset) {
            Step like = Samples.step("T+" + offset, offset, StepKind.OVERDUE);
            return new Step(
                    like.code(),
                    offset,
                    null,
                    like.kind(),
                    List.copyOf(new TreeSet<>(to)),
                    null,
                    null,
                    List.copyOf(new TreeSet<>(by)),
                    like.subject(),
                    null,
                    null,
                    null);
        }
    }

    @Property(tries = 300)
    void eachHearsTheLastOfWhatFellDueForThemInAnOutage(
            @ForAll("ladders") Map<Integer, Rung> rungs,
            @ForAll("people") Set<ContactRole> present,
            @ForAll("looks") Set<Integer> looks,
            @ForAll CatchUp catchUp) {
        TreeSet<Integer> days = new TreeSet<>(looks);
        days.add(DAYS);

        assertThat(said(rungs, present, days, catchUp))
                .containsExactlyInAnyOrderElementsOf(expected(rungs, present, days, catchUp));
    }

    private static List<String> said(
            Map<Integer, Rung> rungs, Set<ContactRole> present, Set<Integer> days, CatchUp catchUp) {
        Ladder ladder = Samples.with(
                Samples.LADDER,
                catchUp,
                rungs.entrySet().stream()
                        .map(rung -> rung.getValue().step(rung.getKey()))
                        .toArray(Step[]::new));
        Climb climb =
                Samples.climb(OBLIGATION, ladder, CALENDAR, false, Samples.people(present.toArray(ContactRole[]::new)));
        Settled settled = Settled.NOTHING;
        List<String> said = new ArrayList<>();
        for (int day : days) {
            Instant now = at(MORNINGS.get(day));
            for (Outcome outcome : climb.look(settled, now).outcomes()) {
                settled = settled.and(outcome);
                if (outcome instanceof Outcome.Send send) {
                    send.tellings().stream()
                            .filter(Telling::speaks)
                            .map(telling -> day + " " + send.step().code() + " " + listener(telling))
                            .forEach(said::add);
                }
            }
        }
        return said;
    }

    private static String listener(Telling telling) {
        if (telling.isToPerson()) {
            return telling.hearer().recipient().role().name();
        }
        return "group " + (telling.hearer().recipient().isNobody() ? "alone" : "beside somebody");
    }

    private static List<String> expected(
            Map<Integer, Rung> rungs, Set<ContactRole> present, Set<Integer> days, CatchUp catchUp) {
        Map<String, TreeSet<Integer>> hears = new TreeMap<>();
        rungs.forEach((offset, rung) -> {
            for (ContactRole role : List.of(ContactRole.STATISTICIAN, ContactRole.ZONE_LEADER)) {
                if (rung.speaksTo(role, present)) {
                    hears.computeIfAbsent(role.name(), any -> new TreeSet<>()).add(offset);
                }
            }
            if (rung.group(present) != null) {
                hears.computeIfAbsent(rung.group(present), any -> new TreeSet<>())
                        .add(offset);
            }
        });
        List<String> expected = new ArrayList<>();
        hears.forEach((listener, offsets) -> {
            int before = 0;
            for (int day : days) {
                TreeSet<Integer> missed = new TreeSet<>(offsets.subSet(before, false, day, true));
                if (catchUp == CatchUp.LAST_STEP && !missed.isEmpty()) {
                    missed = new TreeSet<>(Set.of(missed.last()));
                }
                missed.forEach(offset -> expected.add(day + " T+" + offset + " " + listener));
                before = day;
            }
        });
        return expected;
    }

    @Provide
    Arbitrary<Map<Integer, Rung>> ladders() {
        Arbitrary<Rung> rungs = Combinators.combine(
                        people().filter(to -> !to.isEmpty()),
                        Arbitraries.of(
                                Set.of(ChannelCode.EMAIL),
                                Set.of(ChannelCode.EMAIL, ChannelCode.WECOM),
                                Set.of(ChannelCode.WECOM)))
                .as(Rung::new);
        return Arbitraries.maps(Arbitraries.integers().between(1, DAYS), rungs)
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Set<ContactRole>> people() {
        return Arbitraries.subsetOf(ContactRole.STATISTICIAN, ContactRole.ZONE_LEADER);
    }

    @Provide
    Arbitrary<Set<Integer>> looks() {
        return Arbitraries.integers().between(0, DAYS).set().ofMaxSize(5);
    }
}
