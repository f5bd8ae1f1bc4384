package io.zonewatch.notification.bulletin;

import io.zonewatch.notification.bulletin.Bulletin.Item;
import io.zonewatch.notification.bulletin.Bulletin.Lateness;
import io.zonewatch.notification.bulletin.Bulletin.Notice;
import io.zonewatch.notification.bulletin.Bulletin.Reminded;
import io.zonewatch.notification.obligation.DaysLate;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.ObligationHistory.Standing;
import io.zonewatch.notification.obligation.Units;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what was overdue: whose it was, how late, and what had been done about it. */
@ApplicationScoped
class Listing {

    private final Pressed pressed;
    private final Units units;

    @Inject
    Listing(Pressed pressed, Units units) {
        this.pressed = pressed;
        this.units = units;
    }

    /** The bulletin of what is not too much for one. */
    Bulletin of(Overdue found) {
        return new Bulletin(
                found.period(),
                found.form(),
                ReportingZone.offsetOf(found.at()),
                found.due(),
                found.overdue().size(),
                found.unknown(),
                items(found.overdue(), found.at()));
    }

    private List<Item> items(List<Standing> reports, Instant at) {
        List<String> ids = reports.stream().map(Standing::obligation).toList();
        LocalDate day = ReportingZone.dateOf(at);
        Map<String, Names> names = units.namesOn(
                day,
                reports.stream()
                        .flatMap(standing -> Stream.of(standing.unit(), standing.owedBy()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<Pressed.Round, List<Reminded>> reminders = pressed.reminders(ids, at);
        Map<Pressed.Round, List<Notice>> notices = pressed.notices(ids, at);
        return reports.stream()
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
}
