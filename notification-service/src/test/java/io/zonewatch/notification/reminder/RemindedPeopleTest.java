package io.zonewatch.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.notification.CountryLedger;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Plan;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a click on a mail's link costs among the reminders of the country: anybody may click. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class RemindedPeopleTest {

    @Test
    void aClickReadsTheMailAndNoOther() throws SQLException {
        try (CountryLedger ledger = CountryLedger.written()) {
            ledger.run("update reminder set recipient_sub = unit, digest_at = due_at where unit like 'L____'");
            ledger.run("analyze reminder");
            long id = ledger.number("select min(id) from reminder where unit = 'L0777'");
            Object[] arguments = RemindedPeople.byLinkArguments(id);

            costsTheMailAlone(ledger.plan(RemindedPeople.BY_LINK, arguments));
            costsTheMailAlone(ledger.planForAny(RemindedPeople.BY_LINK, arguments));
        }
    }

    private static void costsTheMailAlone(Plan plan) {
        assertThat(plan.readThrough()).doesNotContain("reminder");
        assertThat(plan.lookedAt("reminder")).isLessThanOrEqualTo(3L * CountryLedger.OF_EACH);
    }
}
