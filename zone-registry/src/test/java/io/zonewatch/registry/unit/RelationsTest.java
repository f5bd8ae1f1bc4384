package io.zonewatch.registry.unit;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.command;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit outside the caller's scope is not named to the caller: neither as the zone of a park, nor as what a unit went into. */
@QuarkusTest
@RealServers
class RelationsTest {

    private static final String HERE = "341721";
    private static final String ELSEWHERE = "341722";

    @Inject
    Written written;

    private String foreign;
    private String park;

    @BeforeEach
    void aParkOfAForeignZone() {
        foreign = code();
        register(zone(foreign, ELSEWHERE, "")).then().statusCode(201);
        park = code();
        register(zone(park, HERE, "\"parent\":\"" + foreign + "\",")).then().statusCode(201);
    }

    @Test
    void aForeignZoneIsNotNamedAsTheZoneOfAPark() {
        for (String read : List.of(path(park), path(park) + "?validOn=2016-07-01")) {
            administrator().get(read).then().body("parent", equalTo(foreign));
            here().get(read).then().statusCode(200).body("parent", nullValue());
        }
        administrator().get(path(park) + "/history").then().body("items.parent", equalTo(List.of(foreign)));
        here().get(path(park) + "/history").then().body("items.parent", equalTo(Arrays.asList((Object) null)));
        here().queryParam("q", park)
                .get("/api/v1/units")
                .then()
                .body("items.code", equalTo(List.of(park)))
                .body("items.parent", equalTo(Arrays.asList((Object) null)));
        assertThat(here().accept("text/csv").get("/api/v1/exports/units").asString())
                .contains(park)
                .doesNotContain(foreign);
        assertThat(administrator()
                        .accept("text/csv")
                        .get("/api/v1/exports/units")
                        .asString())
                .contains(park, foreign);
    }

    @Test
    void theParksOfAForeignZoneAreNotCounted() {
        String parks = "/api/v1/units?parent=" + foreign;

        administrator().get(parks).then().body("items.code", equalTo(List.of(park)));
        here().get(parks).then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void aZoneIsNamedOnTheDaysOnWhichTheScopeHoldsIt() {
        change(foreign, tag(path(foreign)), patch("\"division\":\"" + HERE + "\"", "2016-07-01"))
                .then()
                .statusCode(200);

        here().get(path(park) + "?validOn=2016-06-30").then().body("parent", nullValue());
        here().get(path(park) + "?validOn=2016-07-01").then().body("parent", equalTo(foreign));
    }

    @Test
    void toLeaveOutAForeignZoneChangesNothingAndToNameAnotherReplacesIt() {
        long before = written.everything();

        change(here(), park, "\"1-0\"", patch("\"parent\":null", "2016-07-01"))
                .then()
                .statusCode(200)
                .body("parent", nullValue())
                .body("sequence", equalTo(1));
        assertThat(written.everything()).isEqualTo(before);
        change(here(), park, "\"1-0\"", patch("\"parent\":null,\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200)
                .body("level", equalTo("PROVINCIAL"))
                .body("parent", nullValue());
        administrator().get(path(park) + "?validOn=2016-07-01").then().body("parent", equalTo(foreign));

        String own = code();
        register(zone(own, HERE, "")).then().statusCode(201);
        change(here(), park, "\"2-0\"", patch("\"parent\":\"" + own + "\"", "2016-08-01"))
                .then()
                .statusCode(200)
                .body("parent", equalTo(own));
    }

    @Test
    void aForeignUnitIsNotNamedAsWhatAUnitWentInto() {
        String own = code();
        register(zone(own, HERE, "")).then().statusCode(201);
        command(own, "mergers", "\"into\":\"" + foreign + "\"", "2016-07-01")
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(foreign));

        here().get(path(own) + "?validOn=2016-07-01")
                .then()
                .body("status", equalTo("MERGED"))
                .body("mergedInto", nullValue());
        here().get(path(own) + "/history").then().body("items.mergedInto", equalTo(Arrays.asList(null, null)));
        String other = code();
        register(zone(other, HERE, "")).then().statusCode(201);
        for (String into : List.of(foreign, "T-NONE")) {
            command(here(), other, "mergers", "\"1-0\"", patch("\"into\":\"" + into + "\"", "2016-07-01"))
                    .then()
                    .statusCode(422)
                    .body("errors.code", equalTo(List.of("unknown-target")));
        }
    }

    @Test
    void whoHasLostAUnitLearnsNothingOfWhatItIsThen() {
        String own = code();
        register(zone(own, HERE, "")).then().statusCode(201);
        change(own, "\"1-0\"", patch("\"division\":\"" + ELSEWHERE + "\",\"level\":\"NATIONAL\"", "2016-07-01"))
                .then()
                .statusCode(200);

        here().get(path(own)).then().statusCode(200);
        for (String members : List.of("", "\"level\":\"NATIONAL\"", "\"level\":\"PROVINCIAL\"")) {
            change(here(), own, "\"2-0\"", patch(members, "2016-08-01"))
                    .then()
                    .statusCode(404)
                    .body("errors.pointer", equalTo(List.of("/validFrom")))
                    .body("errors.code", equalTo(List.of("outside-scope")));
        }
        command(here(), own, "abolitions", "\"2-0\"", patch("", "2016-08-01"))
                .then()
                .statusCode(404)
                .body("errors.pointer", equalTo(List.of("/validFrom")));
    }

    private static RequestSpecification here() {
        return as(Tokens.withRoles("administrator").divisions(HERE));
    }
}
