package io.zonewatch.registry.designation;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.paper;
import static io.zonewatch.registry.Commands.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.RealServers;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many were granted on a day, as known at an instant, has one answer: that of a naive replay. The clock moves by seconds. */
@QuarkusTest
@RealServers
class DesignationTimesTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final List<String> KINDS =
            List.of("LOW_CARBON_PARK", "ECO_INDUSTRIAL_PARK", "INDUSTRY_CITY_PILOT", "NEW_ENERGY_DEMONSTRATION");

    @Inject
    BusinessClock clock;

    /** What was recorded, in the order of recording: line, number of the step, state or null if withdrawn. */
    private record Recorded(Instant at, String line, int step, String state, LocalDate on) {}

    private final List<Recorded> recorded = new ArrayList<>();

    @Test
    void countsAtAnyTwoTimesEqualANaiveReplay() {
        Random random = new Random(20151102);
        String code = registered();
        List<String> lines = new ArrayList<>();
        for (String kind : KINDS) {
            LocalDate on = day(random, 10);
            lines.add(location(
                    post(path(code) + "/designations", DesignationTest.form(kind, "CITY", "APPLIED", on.toString()))));
            note(lines.getLast(), 1, "APPLIED", on);
            LocalDate granted = on.plusDays(random.nextInt(10));
            post(lines.getLast() + "/grants", lines.getLast(), paper(granted.toString()))
                    .then()
                    .statusCode(200);
            note(lines.getLast(), 2, "GRANTED", granted);
        }
        for (int i = 0; i < 12; i++) {
            String line = lines.get(random.nextInt(lines.size()));
            correct(line, random);
        }

        for (int i = 0; i < 40; i++) {
            LocalDate day = day(random, 40);
            Instant known = recorded.get(random.nextInt(recorded.size())).at();
            as(Tokens.withRoles("auditor").units(code))
                    .queryParam("validOn", day.toString())
                    .queryParam("asOf", known.toString())
                    .queryParam("state", "GRANTED")
                    .get("/api/v1/designations/summary")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(Math.toIntExact(granted(day, known))));
        }
    }

    @Test
    void whatIsStillToBeKnownCannotBeAskedFor() {
        administrator()
                .queryParam("asOf", clock.now().plusSeconds(1).toString())
                .get("/api/v1/designations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("asOf"))
                .body("errors[0].code", equalTo("in-the-future"));
    }

    @Test
    void beforeItWasRecordedADesignationIsNotThere() {
        String code = registered();
        Instant before = tick();
        String line = location(post(
                path(code) + "/designations",
                DesignationTest.form("LOW_CARBON_PARK", "CITY", "PLANNED", "2015-01-01")));

        administrator().queryParam("asOf", before.toString()).get(line).then().statusCode(200);
        administrator()
                .queryParam("asOf", before.minusMillis(1).toString())
                .get(line)
                .then()
                .statusCode(404);
    }

    private void correct(String line, Random random) {
        LocalDate on = day(random, 30);
        boolean withdrawn = random.nextInt(4) == 0;
        String body = withdrawn
                ? "{\"step\":2,\"withdrawn\":true,\"reason\":\"never\"}"
                : "{\"step\":2,\"withdrawn\":false,\"on\":\"%s\",\"reason\":\"moved\"}".formatted(on);
        Instant at = tick();
        int status = post(line + "/corrections", line, body).statusCode();
        assertThat(status).isIn(200, 422);
        if (status == 200) {
            recorded.add(new Recorded(at, line, 2, withdrawn ? null : "GRANTED", on));
        }
    }

    private long granted(LocalDate day, Instant known) {
        TreeMap<String, Recorded> newest = new TreeMap<>();
        recorded.stream()
                .filter(one -> !one.at().isAfter(known) && one.step() == 2)
                .forEach(one -> newest.put(one.line(), one));
        return newest.values().stream()
                .filter(one -> "GRANTED".equals(one.state()) && !one.on().isAfter(day))
                .count();
    }

    private void note(String line, int step, String state, LocalDate on) {
        recorded.add(new Recorded(clock.now(), line, step, state, on));
        tick();
    }

    private Instant tick() {
        return ((SimulatedClock) clock).advanceTo(clock.now().plusSeconds(1));
    }

    private static LocalDate day(Random random, int within) {
        return FIRST.plusDays(random.nextInt(within));
    }
}
