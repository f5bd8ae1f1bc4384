package io.zonewatch.notification.proof;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** What a page of notices costs among those of the country. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class NoticeListTest {

    private static final int LIMIT = 51;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Scope COUNTY = new Scope(Set.of(), Set.of("341723"));

    /** However the database plans it: for what is asked, or for whatever may be asked. */
    @Test
    void whoseTokenNamesAZoneReadsTheNoticesOfThatZoneAlone() throws SQLException {
        try (CountryLedger ledger = withNotices()) {
            costsThemAlone(ledger, CountryLedger.ONE_ZONE, CountryLedger.OF_EACH);
        }
    }

    @Test
    void whoseTokenNamesACountyReadsTheNoticesOfItsZonesAlone() throws SQLException {
        try (CountryLedger ledger = withNotices()) {
            ledger.run("update reminder set division = '341723' where unit in ('L0001', 'L1000', 'L2000', 'L2700')");
            ledger.run("analyze reminder");

            costsThemAlone(ledger, COUNTY, 4 * CountryLedger.OF_EACH);
            List<Object> ways = NoticeList.waysTo(COUNTY);
            ways.add(NoticeList.FEW + 1);
            Plan counted = ledger.plan(NoticeList.counted(COUNTY), ways.toArray());
            assertThat(counted.readThrough()).isEmpty();
            assertThat(counted.lookedAt("reminder")).isEqualTo(4L * CountryLedger.OF_EACH);
        }
    }

    /** A city of a province may reach single zones of another too: each is found by its own way, and read once. */
    @Test
    void whoseTokenNamesACountyAndOneOfItsZonesReadsEachNoticeOnce() throws SQLException {
        try (CountryLedger ledger = withNotices()) {
            ledger.run("update reminder set division = '341723' where unit in ('L0777', 'L1000')");
            Scope both = new Scope(CountryLedger.ONE_ZONE.units(), COUNTY.divisions());

            assertThat(ledger.number("select count(*) from ("
                            + literal(
                                    NoticeList.next(null, both, true),
                                    "'{L0777}'::text[]",
                                    "'341723'",
                                    "'341723:'",
                                    "'{L0777}'::text[]",
                                    "'{341723%}'::text[]",
                                    "'" + FIRST + "'",
                                    "1000",
                                    "null")
                            + ") as listed"))
                    .isEqualTo(2L * CountryLedger.OF_EACH);
        }
    }

    /** Of a country there is a page at the beginning of what is gone through. */
    @Test
    void whoseTokenNamesTheCountryReadsOnePage() throws SQLException {
        try (CountryLedger ledger = withNotices()) {
            Plan plan = ledger.plan(
                    NoticeList.next(null, CountryLedger.COUNTRY, false),
                    NoticeList.arguments(null, CountryLedger.COUNTRY, false, FIRST, LIMIT)
                            .toArray());

            assertThat(plan.lookedAt("notice")).isEqualTo(LIMIT);
        }
    }

    private static void costsThemAlone(CountryLedger ledger, Scope scope, int notices) throws SQLException {
        String sql = NoticeList.next(null, scope, true);
        Object[] arguments =
                NoticeList.arguments(null, scope, true, FIRST, LIMIT).toArray();

        costsThemAlone(ledger.plan(sql, arguments), notices);
        costsThemAlone(ledger.planForAny(sql, arguments), notices);
    }

    private static void costsThemAlone(Plan plan, int notices) {
        assertThat(plan.readThrough()).isEmpty();
        assertThat(plan.lookedAt("notice")).isEqualTo(notices);
        assertThat(plan.lookedAt("reminder")).isLessThanOrEqualTo(3L * notices);
    }

    /** The query with its arguments in words. */
    private static String literal(String sql, String... arguments) {
        String asked = sql;
        for (String argument : arguments) {
            asked = asked.replaceFirst("\\?", Matcher.quoteReplacement(argument));
        }
        return asked;
    }

    private static CountryLedger withNotices() throws SQLException {
        CountryLedger ledger = CountryLedger.written();
        ledger.run("update reminder set kind = 'FORMAL_NOTICE' where unit like 'L____'");
        ledger.run(
                "insert into notice (id, obligation, round, step, served_at, term_ends_at)"
                        + " select gen_random_uuid(), obligation, round, step, now(), now() from reminder where unit like 'L____'");
        ledger.run(
                "insert into passage (reminder, event, at) select id, 'TAKEN', now() from reminder where unit like 'L____'");
        ledger.run("analyze reminder");
        ledger.run("analyze notice");
        ledger.run("analyze passage");
        return ledger;
    }
}
