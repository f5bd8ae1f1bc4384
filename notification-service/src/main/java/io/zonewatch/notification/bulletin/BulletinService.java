package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.InstallationSettings;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.notification.bulletin.Bulletin.Item;
import io.zonewatch.notification.bulletin.Bulletin.Lateness;
import io.zonewatch.notification.bulletin.Bulletin.Notice;
import io.zonewatch.notification.bulletin.Bulletin.Reminded;
import io.zonewatch.notification.obligation.DaysLate;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.ObligationHistory;
import io.zonewatch.notification.obligation.ObligationHistory.Standing;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.obligation.Units;
import io.zonewatch.notification.reminder.RemindedPeople;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts bulletins together, within the caller's scope. */
@ApplicationScoped
class BulletinService {

    /** Each of a country's zones with one report overdue, and room beside it: some 10 MB as data. */
    static final int MOST_ITEMS = 5_000;

    private static final Comparator<Standing> LONGEST_FIRST =
            Comparator.comparing(Standing::dueAt).thenComparing(Standing::unit).thenComparing(Standing::obligation);

    private final ObligationHistory obligations;
    private final Pressed pressed;
    private final Units units;
    private final BulletinPage page;
    private final BulletinSheet sheet;
    private final BusinessClock clock;
    private final Language language;
    private final Caller caller;
    private final InstallationSettings installation;
    private final RemindedPeople reminders;

    @Inject
    BulletinService(
            ObligationHistory obligations,
            Pressed pressed,
            Units units,
            BulletinPage page,
            BulletinSheet sheet,
            BusinessClock clock,
            Language language,
            Caller caller,
            InstallationSettings installation,
            RemindedPeople reminders) {
        this.obligations = obligations;
        this.pressed = pressed;
        this.units = units;
        this.page = page;
        this.sheet = sheet;
        this.clock = clock;
        this.language = language;
        this.caller = caller;
        this.installation = installation;
        this.reminders = reminders;
    }

    /** The same to be printed, in the caller's language. */
    @Transactional
    String page(Period period, BulletinFilter filter) {
        return page.of(of(period, filter), language.current());
    }

    /**
     * To be printed, as it stands now, for whom the office's reminder of a report was sent to: all that this installation serves, of the report's form
     * and period. Empty if nobody knows any more whom that was.
     */
    @Transactional
    Optional<String> pageOf(long reminder) {
        return reminders
                .find(reminder)
                .map(told -> page.of(
                        of(told.period(), clock.now(), told.form(), installation.whole()),
                        told.recipient().language()));
    }

    /** The language of whom a reminder was sent to. */
    @Transactional
    Optional<Locale> readerOf(long reminder) {
        return reminders.find(reminder).map(told -> told.recipient().language());
    }

    /** The same as a table, in the caller's language. */
    @Transactional
    byte[] table(Period period, BulletinFilter filter) {
        return sheet.of(of(period, filter), language.current());
    }

    /**
     * The bulletin of a period.
     *
     * @throws Problem invalid-parameter if the moment is none, or still to come; bulletin-too-long if more were overdue than {@link #MOST_ITEMS}
     */
    @Transactional
    Bulletin of(Period period, BulletinFilter filter) {
        return of(period, filter.at(clock.now()), filter.form, caller.scope());
    }

    private Bulletin of(Period period, Instant at, String form, Scope scope) {
        ObligationHistory.AsOf owed = obligations.at(at, within(period), form, scope);
        List<Standing> due = owed.known().stream()
                .filter(standing -> standing.dueAt() != null && at.isAfter(standing.dueAt()))
                .filter(standing -> standing.state() != ObligationState.EXEMPT)
                .toList();
        List<Standing> overdue = due.stream()
                .filter(standing -> isMissing(standing.state()))
                .sorted(LONGEST_FIRST)
                .toList();
        if (overdue.size() > MOST_ITEMS) {
            throw Problem.of(BulletinProblem.BULLETIN_TOO_LONG, overdue.size(), MOST_ITEMS);
        }
        return new Bulletin(
                period,
                form,
                ReportingZone.offsetOf(at),
                due.size(),
                overdue.size(),
                owed.unknown(),
                items(overdue, at));
    }

    private List<Item> items(List<Standing> overdue, Instant at) {
        List<String> ids = overdue.stream().map(Standing::obligation).toList();
        LocalDate day = ReportingZone.dateOf(at);
        Map<String, Names> names = units.namesOn(
                day,
                overdue.stream()
                        .flatMap(standing -> Stream.of(standing.unit(), standing.owedBy()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<Pressed.Round, List<Reminded>> reminders = pressed.reminders(ids, at);
        Map<Pressed.Round, List<Notice>> notices = pressed.notices(ids, at);
        return overdue.stream()
                .map(standing -> {
                    Pressed.Round round = new Pressed.Round(standing.obligation(), standing.round());
                    List<Notice> served = notices.getOrDefault(round, List.of());
                    return new Item(
                            standing.obligation(),
                            standing.unit(),
                            named(standing.unit(), names),
                            standing.form(),
                            standing.formNames(),
                            standing.period(),
                            standing.state(),
                            standing.round(),
                            ReportingZone.offsetOf(standing.dueAt()),
                            DaysLate.of(standing.dueAt(), day),
                            Lateness.of(served, ReportingZone.offsetOf(at)),
                            reminders.getOrDefault(round, List.of()),
                            served,
                            standing.owedBy(),
                            named(standing.owedBy(), names));
                })
                .toList();
    }

    private static Names named(String unit, Map<String, Names> names) {
        return unit == null ? null : names.getOrDefault(unit, Units.unnamed(unit));
    }

    /** Whether nothing was there: still to come, or never taken before the lock line. */
    private static boolean isMissing(ObligationState state) {
        return state.isOwed() || state == ObligationState.CLOSED;
    }

    /** The period and all that lie in it. */
    private static List<Period> within(Period period) {
        return Arrays.stream(Frequency.values())
                .flatMap(frequency -> ofYear(frequency, period.year()))
                .filter(period::contains)
                .toList();
    }

    private static Stream<Period> ofYear(Frequency frequency, int year) {
        return IntStream.rangeClosed(1, frequency.periodsPerYear())
                .mapToObj(number -> new Period(frequency, year, number));
    }
}
