package io.zonewatch.notification.unsubscribe;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.preference.PreferenceService;
import io.zonewatch.notification.reminder.RemindedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Switches off, in its reader's preferences, what a mail was about. */
@ApplicationScoped
class Unsubscribing {

    private final Jdbc jdbc;
    private final PreferenceService preferences;

    @Inject
    Unsubscribing(Jdbc jdbc, PreferenceService preferences) {
        this.jdbc = jdbc;
        this.preferences = preferences;
    }

    /** Who is written to and in which language. */
    private record Reader(String sub, Locale language) {}

    /** What may be switched off of a mail; empty if nothing, or if its reader is not known or was forgotten. */
    @Transactional
    Optional<Subscription> look(long reminder) {
        return reader(reminder).flatMap(reader -> {
            Set<StepKind> kinds = kinds(reminder);
            Set<StepKind> off = preferences.switchedOff(reader.sub());
            return kinds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Subscription(reader.sub(), reader.language(), kinds, off.containsAll(kinds)));
        });
    }

    /** Switches it off; the second time changes nothing. */
    @Transactional
    Optional<Subscription> switchOff(long reminder) {
        look(reminder).ifPresent(found -> preferences.switchOff(found.sub(), found.kinds()));
        return look(reminder);
    }

    private Optional<Reader> reader(long reminder) {
        return jdbc.queryOne(
                "select recipient_sub, coalesce(recipient->>'locale', 'zh-CN') from reminder"
                        + " where id = ? and recipient_sub is not null",
                row -> new Reader(row.getString(1), Locale.forLanguageTag(row.getString(2))),
                reminder);
    }

    private Set<StepKind> kinds(long reminder) {
        List<StepKind> said = jdbc.query(
                "select kind from reminder where id = ? union select other.kind from reminder this join reminder other on "
                        + RemindedPeople.IN_THE_SAME_DIGEST + " where this.id = ? and other.state <> 'CANCELLED'",
                row -> StepKind.valueOf(row.getString(1)),
                reminder,
                reminder);
        return said.stream().filter(StepKind::mayBeSwitchedOff).collect(Collectors.toSet());
    }
}
