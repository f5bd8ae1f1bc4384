package io.zonewatch.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.notification.CountryLedger;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Plan;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a page of reminders costs among those of the country. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ReminderListTest {

    private static final int LIMIT = 51;

    @Test
    void whoseTokenNamesAZoneReadsTheRemindersOfThatZoneAlone() throws SQLException {
        try (CountryLedger ledger = CountryLedger.written()) {
            Plan plan = page(ledger, CountryLedger.ONE_ZONE, new ReminderFilter());

            assertThat(plan.indexes()).containsExactly("reminder_unit");
            assertThat(plan.readThrough()).isEmpty();
            assertThat(plan.lookedAt("reminder")).isEqualTo(CountryLedger.OF_EACH);
        }
    }

    @Test
    void whoAsksForAPeriodReadsNoOther() throws SQLException {
        ReminderFilter filter = new ReminderFilter();
        filter.period = "2031-10";
        try (CountryLedger ledger = CountryLedger.written()) {
            Plan plan = page(ledger, CountryLedger.COUNTRY, filter);

            assertThat(plan.indexes()).contains("reminder_period").doesNotContain("reminder_pkey");
            assertThat(plan.readThrough()).isEmpty();
            assertThat(plan.lookedAt("reminder")).isEqualTo(LIMIT);
        }
    }

    private static Plan page(CountryLedger ledger, Scope of, ReminderFilter filter) {
        Scope.Condition scope = of.on("unit", "division");
        return ledger.plan(
                "select id from " + ReminderQueries.next(filter, scope),
                ReminderQueries.arguments(filter, 0, scope, LIMIT).toArray());
    }
}
