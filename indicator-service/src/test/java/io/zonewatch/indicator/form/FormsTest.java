package io.zonewatch.indicator.form;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A form is sound, and its next version changes what is to come, never what has happened. */
@QuarkusTest
@RealServers
class FormsTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Test
    void faultsAreNamedAtOnce() {
        fixtures.masterData();
        String form = Fixtures.form(World.code("F-"), 1, """
                {"indicator": "IND_VA", "compulsory": true, "owedBy": ["CITY"]},
                {"indicator": "IND_VA", "compulsory": true, "owedBy": ["ZONE"]},
                {"indicator": "IND_VA_SHARE", "compulsory": true, "owedBy": ["ZONE"]},
                {"indicator": "NO_SUCH", "compulsory": true, "owedBy": ["ZONE"]}""", fixtures.month());
        Api.administrator()
                .post("/forms", form.replace("\"monthsAfter\": 24", "\"monthsAfter\": 1"))
                .statusCode(422)
                .body("code", equalTo("form-invalid"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "lock-before-due",
                                "kind-not-owing",
                                "duplicate",
                                "derived-indicator",
                                "unknown-indicator"));
        Api.administrator()
                .post("/forms", form.replace("\"monthsAfter\": 24", "\"monthsAfter\": 99"))
                .statusCode(400)
                .body("errors.pointer", contains("/lockRule"));
    }

    @Test
    void theNextVersionTakesOverWhatIsStillToCome() {
        fixtures.masterData();
        String code = World.code("F-");
        String zone = World.code("Z");
        world.zone(zone);
        Period past = fixtures.month();
        Period ahead = past.plus(4);
        Api.administrator()
                .post("/forms", lasting(Fixtures.form(code, 1, Fixtures.CELL, past)))
                .statusCode(201);
        world.rest();

        Api.administrator()
                .post("/forms", lasting(Fixtures.form(code, 2, Fixtures.CELL, past)))
                .statusCode(422)
                .body("errors.code", hasItems("past-change", "validity-overlap"));
        Api.administrator()
                .post(
                        "/forms",
                        lasting(Fixtures.form(code, 2, Fixtures.CELL, ahead)).replace("\"day\": 12", "\"day\": 15"))
                .statusCode(201)
                .body("versions.validTo", contains(ahead.previous().toString(), Fixtures.LAST_MONTH));
        Api.administrator()
                .post("/forms", lasting(Fixtures.form(code, 2, Fixtures.CELL, ahead)))
                .statusCode(409);
        world.rest();

        String id = zone + "_" + code + "_";
        Api.reviewer()
                .get("/obligations/" + id + past)
                .body("formVersion", equalTo(1))
                .body("round", equalTo(1));
        Api.reviewer().get("/obligations/" + id + ahead.previous()).body("formVersion", equalTo(1));
        Api.reviewer()
                .get("/obligations/" + id + ahead)
                .body("formVersion", equalTo(2))
                .body("state", equalTo("SCHEDULED"))
                .body("round", equalTo(2));
    }

    /** Until the end of the pack's catalogue: catalogues of other tests, which lack what is asked here, hold after it. */
    private static String lasting(String form) {
        return form.replaceFirst("\"validTo\": \"[^\"]*\"", "\"validTo\": \"" + Fixtures.LAST_MONTH + "\"");
    }
}
