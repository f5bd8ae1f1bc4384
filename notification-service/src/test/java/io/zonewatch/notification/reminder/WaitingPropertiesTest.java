package io.zonewatch.notification.reminder;

import static io.zonewatch.notification.reminder.Samples.TELLS_RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.QuietHours;
import io.zonewatch.notification.reminder.History.Delivery;
import io.zonewatch.notification.reminder.History.Span;
import io.zonewatch.notification.silence.Hold;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.silence.Silence;
import io.zonewatch.notification.silence.Snooze;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Silences, snoozes, people's own hours and acknowledgements amid everything else that can happen: what is kept back is caught up as the ladder says,
 * is never lost and never said twice.
 */
class WaitingPropertiesTest {

    private static final WorkingCalendar CALENDAR = PublishedCalendars.all();

    /** Something that is kept quiet for some hours. */
    record Quiet(Span span, What what, int round) {

        boolean keeps(int hour, String step, int presentRound) {
            return span.covers(hour)
                    && switch (what) {
                        case EVERYTHING, MAIL, THIS_CITY -> true;
                        case INBOX, ANOTHER_FORM, ANOTHER_CITY -> false;
                        case FOR_STATISTICIAN -> round == presentRound && !step.equals("T+3") && !step.equals("T+5");
                        case FOR_OFFICE -> round == presentRound && step.equals("T+5");
                    };
        }

        Hold hold() {
            return switch (what) {
                case EVERYTHING -> silence(null, "", null);
                case MAIL -> silence(ChannelCode.EMAIL, "", "M-IND");
                case THIS_CITY -> silence(null, "3417", null);
                case INBOX -> silence(ChannelCode.INBOX, "", null);
                case ANOTHER_FORM -> silence(null, "", "Q-REV");
                case ANOTHER_CITY -> silence(null, "3401", null);
                case FOR_STATISTICIAN -> snooze(Desk.addressOf(StepKind.OVERDUE));
                case FOR_OFFICE -> snooze(Desk.addressOf(StepKind.ESCALATION));
            };
        }

        private Silence silence(ChannelCode channel, String division, String form) {
            return new Silence(UUID.randomUUID(), channel, division, form, from(), until(), "works", from());
        }

        private Snooze snooze(String address) {
            return new Snooze("U0011_M-IND_2016-02", Duty.REPORT, round, address, from(), until(), "busy");
        }

        private Instant from() {
            return History.instant(span.from());
        }

        private Instant until() {
            return History.instant(span.from() + span.length());
        }
    }

    /** What is kept quiet. */
    enum What {
        EVERYTHING,
        MAIL,
        THIS_CITY,
        INBOX,
        ANOTHER_FORM,
        ANOTHER_CITY,
        FOR_STATISTICIAN,
        FOR_OFFICE
    }

    @Property(tries = 300)
    void whatIsSaidIsWhatANaiveSupervisorSays(
            @ForAll("histories") History history,
            @ForAll CatchUp catchUp,
            @ForAll("quiet") List<Quiet> quiet,
            @ForAll("own") Preferences own,
            @ForAll @Size(max = 4) Set<@IntRange(max = History.HOURS) Integer> acknowledged) {
        Desk desk = new Desk(CALENDAR, catchUp, holds(quiet), own);
        NaiveSupervisor supervisor = new NaiveSupervisor(CALENDAR, catchUp == CatchUp.EVERY_STEP);

        play(history, desk, supervisor, quiet, own, acknowledged);

        assertThat(said(desk)).isEqualTo(supervisor.said()).doesNotHaveDuplicates();
        assertThat(desk.decisions()).isEqualTo(supervisor.decisions());
        assertThat(desk.sent().stream().map(sent -> sent.round() + sent.step())).doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void onceNothingIsKeptBackNothingWaits(
            @ForAll("histories") History history,
            @ForAll CatchUp catchUp,
            @ForAll("quiet") List<Quiet> quiet,
            @ForAll("own") Preferences own) {
        Holds holds = holds(quiet);
        Desk desk = new Desk(CALENDAR, catchUp, holds, own);

        play(history, desk, new NaiveSupervisor(CALENDAR, false), quiet, own, Set.of());
        history.deliveries().forEach(delivery -> desk.take(delivery.obligation()));
        Instant end = holds.last(History.instant(History.HOURS + 1));
        IntStream.rangeClosed(0, 24 * 12)
                .mapToObj(hour -> end.plus(Duration.ofHours(hour)))
                .forEach(now -> {
                    desk.tick(now);
                    desk.deliver(now);
                });

        assertThat(desk.nothingWaits()).isTrue();
    }

    /** Which step is foreseen to be said when, at any moment of a history, is what is said while nothing else happens. */
    @Property(tries = 300)
    void whatIsForeseenIsWhatIsSaid(
            @ForAll("histories") History history,
            @ForAll CatchUp catchUp,
            @ForAll("quiet") List<Quiet> quiet,
            @ForAll("own") Preferences own,
            @ForAll @IntRange(max = History.HOURS - 1) int hour) {
        Holds holds = holds(quiet);
        Optional<Obligation> truth = history.truth(hour);
        Desk desk = new Desk(CALENDAR, catchUp, holds, own);

        truth.ifPresent(desk::take);
        IntStream.range(hour, History.HOURS + 1).mapToObj(History::instant).forEach(now -> {
            desk.tick(now);
            desk.deliver(now);
        });

        Instant end = History.instant(History.HOURS);
        List<String> foreseen = truth.stream()
                .flatMap(obligation -> foreseen(obligation, catchUp, holds, own, History.instant(hour)).stream())
                .filter(saying -> !saying.at().isAfter(end))
                .map(saying -> saying.at() + " round " + saying.round() + " " + saying.step())
                .toList();
        assertThat(foreseen).containsExactlyInAnyOrderElementsOf(said(desk));
    }

    private static List<Desk.Sent> foreseen(
            Obligation obligation, CatchUp catchUp, Holds holds, Preferences own, Instant now) {
        Ladder ladder =
                Samples.with(TELLS_RETURNS, catchUp, TELLS_RETURNS.steps().toArray(Step[]::new));
        Climb climb = Samples.climb(obligation, ladder, CALENDAR, false, Samples.people(own));
        Outlook outlook = new Outlook(climb, Desk.OFFICE_HOURS, holds, Settled.of(), now);
        return new Foresight(climb)
                .until(History.instant(History.HOURS), Settled.of(), now).stream()
                        .flatMap(one -> outlook.of(one)
                                .filter(Outlook.Leaving::leaves)
                                .map(leaving -> new Desk.Sent(
                                        leaving.departure().at(),
                                        obligation.round(),
                                        one.outcome().step().code())))
                        .toList();
    }

    /** Whether somebody who asks for this is not to be disturbed at a moment. */
    private static boolean isOff(Preferences own, Instant now) {
        LocalDateTime moment = LocalDateTime.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        int hour = moment.getHour();
        boolean atWork = CALENDAR.isWorkingDay(moment.toLocalDate()) && hour >= 9 && hour < 17;
        QuietHours quiet = own.quietHours();
        boolean isQuiet = quiet != null
                && IntStream.iterate(quiet.from().getHour(), each -> (each + 1) % 24)
                        .takeWhile(each -> each != quiet.until().getHour())
                        .anyMatch(each -> each == hour);
        return isQuiet || (Boolean.TRUE.equals(own.workingTimeOnly()) && !atWork);
    }

    private static void play(
            History history,
            Desk desk,
            NaiveSupervisor supervisor,
            List<Quiet> quiet,
            Preferences own,
            Set<Integer> acknowledged) {
        for (int hour = 0; hour < History.HOURS; hour++) {
            int at = hour;
            Instant now = History.instant(hour);
            history.deliveries().stream()
                    .filter(delivery -> delivery.hour() == at)
                    .map(Delivery::obligation)
                    .forEach(desk::take);
            Optional<Obligation> truth = history.truth(hour);
            if (covers(history.outages(), hour) || !history.fresh(hour) || truth.isEmpty()) {
                continue;
            }
            desk.tick(now);
            supervisor.look(truth.get(), now);
            if (!covers(history.mailOutages(), hour)) {
                Predicate<String> isQuiet = step -> (!step.equals("T+3") && isOff(own, now))
                        || quiet.stream()
                                .anyMatch(one -> one.keeps(at, step, truth.get().round()));
                desk.deliver(now);
                supervisor.say(truth.get(), now, isQuiet);
            }
            if (acknowledged.contains(hour)) {
                desk.acknowledge();
                supervisor.acknowledge(truth.get());
            }
        }
    }

    private static List<String> said(Desk desk) {
        return desk.sent().stream()
                .map(sent -> sent.at() + " round " + sent.round() + " " + sent.step())
                .toList();
    }

    private static boolean covers(List<Span> spans, int hour) {
        return spans.stream().anyMatch(span -> span.covers(hour));
    }

    private static Holds holds(List<Quiet> quiet) {
        return new Holds(quiet.stream().map(Quiet::hold).toList());
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    /** What a person asks for: nothing, quiet hours, working time, or both. */
    @Provide
    Arbitrary<Preferences> own() {
        Arbitrary<QuietHours> hours = Arbitraries.of(
                        List.of(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        List.of(LocalTime.of(8, 0), LocalTime.of(10, 0)),
                        List.of(LocalTime.of(9, 0), LocalTime.of(16, 0)),
                        List.of(LocalTime.of(14, 0), LocalTime.of(13, 0)))
                .map(times -> new QuietHours(times.getFirst(), times.getLast()))
                .injectNull(0.4);
        return Combinators.combine(hours, Arbitraries.of(false, false, true))
                .as((quiet, working) -> new Preferences(null, null, null, quiet, working, null));
    }

    @Provide
    Arbitrary<List<Quiet>> quiet() {
        Arbitrary<Span> spans = Combinators.combine(
                        Arbitraries.integers().between(0, History.HOURS), Arbitraries.of(1, 10, 24, 100, 24 * 14))
                .as(Span::new);
        return Combinators.combine(
                        spans,
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(1, 4))
                .as(Quiet::new)
                .list()
                .ofMaxSize(5);
    }
}
