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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a page of reminders costs among those of the country. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ReminderListTest {

    private static final int LIMIT = 51;
    private static final int NEW = 100;

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

    /** What was told last is what is found latest in the order of telling. */
    @Test
    void whoAsksForAFormOrAStepThatIsNewReadsNoOther() throws SQLException {
        try (CountryLedger ledger = CountryLedger.written()) {
            ledger.run(
                    "update reminder set form = 'N-NEW', step = 'T+9' where unit like 'L26%' and period = '2031-12'");
            ledger.run("analyze reminder");
            ReminderFilter ofForm = new ReminderFilter();
            ofForm.form = "N-NEW";
            ReminderFilter ofStep = new ReminderFilter();
            ofStep.step = "T+9";

            Plan form = page(ledger, CountryLedger.COUNTRY, ofForm);
            Plan step = page(ledger, CountryLedger.COUNTRY, ofStep);

            assertThat(form.indexes()).contains("reminder_form").doesNotContain("reminder_pkey");
            assertThat(form.lookedAt("reminder")).isLessThanOrEqualTo(NEW);
            assertThat(step.indexes()).contains("reminder_step").doesNotContain("reminder_pkey");
            assertThat(step.lookedAt("reminder")).isLessThanOrEqualTo(NEW);
        }
    }

    /** Eight questions before it: after five the database may keep one plan for all values. */
    @Test
    void whatOthersAskedForDoesNotDecideHowItIsLookedFor() throws SQLException {
        try (CountryLedger ledger = CountryLedger.written()) {
            ledger.run("update reminder set form = 'N-NEW' where unit like 'L26%' and period = '2031-12'");
            ledger.run("analyze reminder");
            ReminderFilter filter = new ReminderFilter();
            filter.form = "M-IND";
            Scope.Condition scope = CountryLedger.COUNTRY.on("unit", "division");
            ledger.run("prepare page as select id from " + numbered(ReminderQueries.next(filter, scope)));
            ledger.run(ReminderQueries.PLANNED_BY_ITS_VALUES);
            for (int question = 0; question < 8; question++) {
                ledger.run(execute(filter, scope));
            }
            filter.form = "N-NEW";

            Plan plan = ledger.plan(execute(filter, scope));

            assertThat(plan.indexes()).contains("reminder_form").doesNotContain("reminder_pkey");
            ledger.run("deallocate page");
        }
    }

    /** With {@code $1}, {@code $2} and so on in the places of its arguments. */
    private static String numbered(String sql) {
        String[] parts = sql.split("\\?", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> parts[i] + (i + 1 < parts.length ? "$" + (i + 1) : ""))
                .collect(Collectors.joining());
    }

    private static String execute(ReminderFilter filter, Scope.Condition scope) {
        return ReminderQueries.arguments(filter, 0, scope, LIMIT).stream()
                .map(value -> value instanceof String[] texts ? "{" + String.join(",", texts) + "}" : value.toString())
                .map(text -> "'" + text + "'")
                .collect(Collectors.joining(", ", "execute page(", ")"));
    }

    @Test
    void whoAsksForWhatFailedReadsNothingThatWasSent() throws SQLException {
        ReminderFilter filter = new ReminderFilter();
        filter.state = "FAILED";
        try (CountryLedger ledger = CountryLedger.written()) {
            ledger.run(
                    "update reminder set state = 'SENT', reason = null where state = 'FAILED' and unit not like 'L26%'");
            ledger.run("analyze reminder");

            Plan plan = page(ledger, CountryLedger.COUNTRY, filter);

            assertThat(plan.indexes()).containsExactly("reminder_unsent");
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
