package io.zonewatch.indicator.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units by periods in one answer. */
@QuarkusTest
@RealServers
class MatrixTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    private String early;
    private String late;
    private String form;
    private Period first;
    private Period last;

    @BeforeEach
    void twoZonesOfWhichOneCameLater() {
        last = fixtures.month();
        first = last.previous();
        form = World.code("F-");
        fixtures.masterData();
        Api.administrator()
                .post(
                        "/forms",
                        Fixtures.form(form, 1, Fixtures.CELL, first)
                                .replace("\"validTo\": \"" + first, "\"validTo\": \"" + last))
                .statusCode(201);
        early = World.code("MA");
        late = World.code("MB");
        world.unit(early, "ZONE", 1, "2010-01-01", "341731");
        world.unit(late, "ZONE", 1, last.start().toString(), "341732");
        world.rest();
    }

    @Test
    void eachUnitHasARowAndEachPeriodACell() {
        Api.statistician(early)
                .post("/obligations/" + early + "_" + form + "_" + first + "/submissions", Fixtures.report("1.0"))
                .statusCode(201);

        String mine = "items.find { it.unit == '" + early + "' }";
        String other = "items.find { it.unit == '" + late + "' }";
        Api.reviewer()
                .get(path(""))
                .statusCode(200)
                .body("periods", equalTo(List.of(first.toString(), last.toString())))
                .body(mine + ".names.en", equalTo("zone"))
                .body(mine + ".cells.state", equalTo(List.of("SUBMITTED", "OPEN")))
                .body(mine + ".cells[0].revision", equalTo(1))
                .body(other + ".cells[0]", nullValue())
                .body(other + ".cells[1].state", equalTo("OPEN"));
    }

    @Test
    void aPartNamesTheNextAndAScopeHidesRows() {
        List<String> units = Api.reviewer().get(path("&limit=500")).extract().path("items.unit");
        assertThat(units).contains(early, late).isSorted();
        Api.reviewer()
                .get(path("&limit=500"))
                .body("units", equalTo(units.size()))
                .body("next", nullValue());
        String next = Api.reviewer()
                .get(path("&limit=1"))
                .body("units", equalTo(units.size()))
                .extract()
                .path("next");
        List<String> second =
                Api.reviewer().get(path("&limit=1&cursor=" + next)).extract().path("items.unit");
        assertThat(second).containsExactly(units.get(1));
        Api.reviewer().get(path("&division=341732")).body("items.unit", equalTo(List.of(late)));
        Api.as(Tokens.withRoles("reviewer").divisions("341731"))
                .get(path(""))
                .body("items.unit", equalTo(List.of(early)));
    }

    @Test
    void aNameThatIsStillToComeIsNotSaidYet() {
        String version = """
                {"validFrom":"%s","documentNumber":"n","status":"REGISTERED","names":{"zh":"%s","en":"%s"},"division":"341731"}""";
        World.send(World.UNITS, early, World.envelope("io.zonewatch.registry.unit.v1", early, 2, """
                        {"code":"%s","kind":"ZONE","versions":[%s,%s]}""".formatted(
                        early,
                        version.formatted("2010-01-01", "旧名", "old name"),
                        version.formatted("2059-01-01", "新名", "new name"))));
        world.rest();

        Api.reviewer().get(path("")).body("items.find { it.unit == '" + early + "' }.names.en", equalTo("old name"));
        Api.reviewer()
                .get("/compliance?by=UNIT&form=" + form + "&unit=" + early)
                .body("items[0].names.zh", equalTo("旧名"));
    }

    @Test
    void periodsThatMakeNoTableAreRefused() {
        Api.reviewer()
                .get("/matrix?form=" + form + "&from=" + last + "&to=" + first)
                .statusCode(400)
                .body("errors[0].code", equalTo("term-reversed"));
        Api.reviewer()
                .get("/matrix?form=" + form + "&from=2016-Q1&to=2016-12")
                .statusCode(400)
                .body("errors[0].code", equalTo("wrong-frequency"));
        Api.reviewer()
                .get("/matrix?form=" + form + "&from=2010-01&to=2015-01")
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many-periods"));
        Api.reviewer()
                .get("/matrix?form=NO-SUCH&from=2016-01&to=2016-02")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("form"))
                .body("errors[0].code", equalTo("unknown-form"));
        Api.reviewer()
                .get("/matrix?form=" + form + "&from=2016-Q1&to=2016-Q2")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("from"))
                .body("errors[0].code", equalTo("wrong-frequency"));
        Api.reviewer().get("/matrix?form=" + form).statusCode(400);
    }

    private String path(String more) {
        return "/matrix?form=" + form + "&from=" + first + "&to=" + last + more;
    }
}
