package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.testing.Plan;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The country's overdue in the order of due times: a page costs what is on it, whatever else was ever owed. */
@QuarkusTest
@RealServers
class OverdueByDueTest {

    private static final int PAGE = 51;

    /** Of a country's history one in ten was never reported. */
    private static final String HISTORY = """
            insert into obligation select owed.* from (select * from obligation where form = ? order by id limit 1) o, generate_series(1, 20000) n,
              lateral jsonb_populate_record(null::obligation, to_jsonb(o) || jsonb_build_object('id', o.id || '-' || n, 'unit', 'Y' || n,
                'state', case when n % 10 = 0 then 'OPEN' else 'ACCEPTED' end, 'exemption', null,
                'due_at', timestamptz '2010-01-01' + n * interval '1 hour')) as owed""";

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    @Test
    void aPageIsReadByItsIndex() {
        String form = fixtures.openForm();
        world.zone(World.code("Y"));
        ObligationFilter filter = new ObligationFilter();
        filter.overdue = "true";
        ObligationOrder order = new ObligationOrder();
        order.order = "due";
        Scope.Condition country = new Scope(Set.of(), Set.of("")).on(Obligation.OWNER, "o.division");

        QuarkusTransaction.begin();
        try {
            jdbc.update(HISTORY, form);
            jdbc.update("set local enable_sort = off"); // it cannot be known yet how much there is: rows of this
            // transaction are in no statistics

            Plan plan = Plan.of(ObligationList.sql(country, filter, order), sql -> jdbc.queryOne(
                            sql,
                            row -> row.getString(1),
                            LocalDate.of(2016, 4, 20),
                            country.units(),
                            country.divisions(),
                            Instant.parse("2016-04-20T00:00:00Z"),
                            Instant.parse("2010-06-01T00:00:00Z"),
                            "",
                            PAGE)
                    .orElseThrow());

            assertThat(plan.indexes()).contains("obligation_not_reported_due");
            assertThat(plan.lookedAt("obligation")).isLessThanOrEqualTo(PAGE);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
