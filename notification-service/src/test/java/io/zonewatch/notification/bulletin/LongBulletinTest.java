package io.zonewatch.notification.bulletin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bulletin of as many reports as it lists, and of one more. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class LongBulletinTest {

    private static final String BULLETIN = "/api/v1/bulletins/2014-03";

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void oneMoreIsOverdueThanABulletinLists() {
        owes("L-MANY", Overdue.MOST_ITEMS);
        owes("L-ONE", 1);
    }

    @AfterEach
    void nothingIsOwed() {
        jdbc.update("delete from obligation_history where form in ('L-MANY', 'L-ONE')");
    }

    @Test
    void asManyAreListed() {
        reviewer()
                .queryParam("form", "L-MANY")
                .get(BULLETIN)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(5000))
                .body("items", hasSize(5000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "text/csv"})
    void oneMoreIsRefusedInEveryForm(String form) {
        reviewer()
                .accept(form)
                .header("Accept-Language", "en")
                .get(BULLETIN)
                .then()
                .statusCode(422)
                .body("code", equalTo("bulletin-too-long"))
                .body("detail", containsString("5001 reports were overdue, and a bulletin lists at most 5000."));
    }

    private void owes(String form, int units) {
        jdbc.update("""
                insert into obligation_history (obligation, sequence, told_at, unit, division, form, form_name_zh, form_name_en,
                  period, state, round, due_at)
                select 'L' || number || '_' || ? || '_2014-03', 1, '2014-03-01T00:00:00Z', 'L' || number, '349901', ?, '月报', 'Monthly',
                  '2014-03', 'OPEN', 1, '2014-04-10T00:00:00Z' from generate_series(1, ?) as number
                """, form, form, units);
    }

    private static RequestSpecification reviewer() {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3499").sign());
    }
}
