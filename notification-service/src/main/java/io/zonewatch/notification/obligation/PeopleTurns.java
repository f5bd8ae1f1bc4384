package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.obligation.Contacts.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The days on which somebody comes to a unit or is gone. The registry tells them ahead and sends nothing when they pass, so the
 * unit is marked then as it is by a change.
 */
@ApplicationScoped
public class PeopleTurns {

    private final Jdbc jdbc;
    private final StoredJson json;
    private final PeopleChanged changed;

    @Inject
    PeopleTurns(Jdbc jdbc, StoredJson json, PeopleChanged changed) {
        this.jdbc = jdbc;
        this.json = json;
        this.changed = changed;
    }

    /**
     * Waits for the first day that a unit's people name. It may be past: that does no harm, and what was taken does not depend on
     * when it was taken.
     */
    void await(String unit, List<Contact> people) {
        awaitFrom(unit, people, day -> true);
    }

    /** The next day on which somebody comes or is gone; empty if none is known. */
    public Optional<LocalDate> next() {
        return jdbc.queryOne(
                "select turns_on from unit_contacts where turns_on is not null order by turns_on limit 1",
                row -> row.getObject(1, LocalDate.class));
    }

    /** Marks the units one of whose days has come by a day, and waits for their next. */
    public void pass(LocalDate today) {
        jdbc.query(
                        "select body::text from unit_contacts where turns_on <= ? order by unit for update",
                        row -> json.read(row.getString(1), Contacts.OfUnit.class),
                        today)
                .forEach(ofUnit -> {
                    awaitFrom(ofUnit.unit(), ofUnit.contacts(), day -> day.isAfter(today));
                    changed.mark(ofUnit.unit());
                });
    }

    private void awaitFrom(String unit, List<Contact> people, Predicate<LocalDate> ahead) {
        LocalDate first = people.stream()
                .flatMap(contact -> Stream.of(contact.validFrom(), contact.validTo()))
                .filter(Objects::nonNull)
                .filter(ahead)
                .min(Comparator.naturalOrder())
                .orElse(null);
        jdbc.update("update unit_contacts set turns_on = ? where unit = ?", first, unit);
    }
}
