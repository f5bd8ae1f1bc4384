package io.zonewatch.notification.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.notification.CountryLedger;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Plan;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a page of notices costs among those of the country. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class NoticeListTest {

    private static final int LIMIT = 51;
    private static final UUID FIRST = new UUID(0, 0);

    /** However the database plans it: for what is asked, or for whatever may be asked. */
    @Test
    void whoseTokenNamesAZoneReadsTheNoticesOfThatZoneAlone() throws SQLException {
        try (CountryLedger ledger = withNotices()) {
            String sql = ProofStore.next(null, CountryLedger.ONE_ZONE);
            Object[] arguments = ProofStore.arguments(null, CountryLedger.ONE_ZONE, FIRST, LIMIT)
                    .toArray();

            costsTheZoneAlone(ledger.plan(sql, arguments));
            costsTheZoneAlone(ledger.planForAny(sql, arguments));
        }
    }

    private static void costsTheZoneAlone(Plan plan) {
        assertThat(plan.readThrough()).isEmpty();
        assertThat(plan.lookedAt("notice")).isEqualTo(CountryLedger.OF_EACH);
        assertThat(plan.lookedAt("reminder")).isLessThanOrEqualTo(3L * CountryLedger.OF_EACH);
    }

    private static CountryLedger withNotices() throws SQLException {
        CountryLedger ledger = CountryLedger.written();
        ledger.run("update reminder set kind = 'FORMAL_NOTICE' where unit like 'L____'");
        ledger.run(
                "insert into notice (id, obligation, round, step, served_at, term_ends_at)"
                        + " select gen_random_uuid(), obligation, round, step, now(), now() from reminder where unit like 'L____'");
        ledger.run("analyze reminder");
        ledger.run("analyze notice");
        return ledger;
    }
}
