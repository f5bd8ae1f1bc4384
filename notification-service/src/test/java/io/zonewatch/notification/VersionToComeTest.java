package io.zonewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.obligation.Units;
import io.zonewatch.notification.preference.PreferenceStore;
import io.zonewatch.notification.reminder.RemindedPeople;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next version runs beside this one for a while: what it keeps has members that this one does not know. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class VersionToComeTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    LadderStore ladders;

    @Inject
    PreferenceStore preferences;

    @Inject
    Contacts contacts;

    @Inject
    Units units;

    @Inject
    Calendars calendars;

    @Inject
    RemindedPeople reminders;

    @Inject
    Jdbc jdbc;

    private final String sub = UUID.randomUUID().toString();
    private Zone zone;
    private List<Object> asKept;

    @BeforeEach
    void aStatisticianWithWishesWhoWasReminded() {
        scenario.begin();
        zone = Zone.registered();
        zone.tellAccount(2, sub);
        jdbc.update("insert into preference (sub, version, body) values (?, 1, '{\"locale\":\"en\"}'::jsonb)", sub);
        Instant due = scenario.dueAhead();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        asKept = everything();
        QuarkusTransaction.begin();
    }

    @AfterEach
    void asItWas() {
        QuarkusTransaction.rollback();
    }

    @Test
    void whatItKeepsIsReadWithoutWhatIsNotKnownOfIt() {
        marked("ladder", "body", "true");
        marked("calendar_year", "body", "true");
        marked("unit", "body", "code = '" + zone.code() + "'");
        marked("unit_contacts", "body", "unit = '" + zone.code() + "'");
        marked("preference", "body", "sub = '" + sub + "'");
        marked("reminder", "recipient", "id = " + reminder());

        assertThat(everything()).isEqualTo(asKept);
    }

    private void marked(String table, String column, String which) {
        assertThat(jdbc.update("update %1$s set %2$s = %2$s || '{\"ofAVersionToCome\":{\"a\":[1]}}'::jsonb where %3$s"
                        .formatted(table, column, which)))
                .isPositive();
    }

    private List<Object> everything() {
        return List.of(
                ladders.all().units().sorted().toList(),
                calendars.current().plusWorkingDays(scenario.today(), 30),
                units.nameOf(zone.code(), scenario.today()),
                contacts.of(List.of(zone.code())),
                preferences.of(List.of(sub)),
                reminders.byLink(reminder()));
    }

    private long reminder() {
        return jdbc.queryOne(
                        "select min(id) from reminder where obligation = ? and recipient is not null",
                        row -> row.getLong(1),
                        zone.obligation(PERIOD))
                .orElseThrow();
    }
}
