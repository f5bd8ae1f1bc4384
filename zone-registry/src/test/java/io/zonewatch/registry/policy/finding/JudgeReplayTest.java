package io.zonewatch.registry.policy.finding;

import static io.zonewatch.registry.Client.json;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.rectangle;
import static io.zonewatch.registry.policy.City.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.policy.City;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is commanded of zones that lie around each other: a change answers for exactly the findings that are there after it and
 * were not before it, each from the day on which it begins, as a look at every day says.
 */
@QuarkusTest
@RealServers
class JudgeReplayTest {

    private static final City CITY = new City("3406");
    private static final String WHY = "\"justification\":\"agreed by the city\",";
    private static final List<LocalDate> DAYS = IntStream.range(0, 10)
            .mapToObj(i -> LocalDate.of(2016, 1, 1).plusDays(10L * i))
            .toList();
    private static final List<String> BOUNDARIES = List.of(
            rectangle("66", "10", "66.01", "10.01"),
            rectangle("66.005", "10", "66.02", "10.01"),
            rectangle("66.015", "10", "66.03", "10.01"),
            rectangle("66", "10", "66.03", "10.01"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aChangeAnswersForWhatItAddsAndForNothingElse(long seed) {
        CITY.bound();
        Random random = new Random(seed);
        String whole = CITY.exemplary("\"approvedAreaHa\":\"100\",");
        String park = CITY.exemplary("\"approvedAreaHa\":\"100\",\"parent\":\"" + whole + "\",");
        CITY.people(park, "\"1-0\"", STATISTICIAN.replace("\"locale\"", "\"validTo\":\"2016-02-20\",\"locale\""))
                .then()
                .statusCode(200);
        List<String> zones = List.of(whole, CITY.exemplary("\"approvedAreaHa\":\"100\","), park);
        Map<String, Map<LocalDate, Set<String>>> known = new HashMap<>();
        int taken = 0;
        for (int i = 0; i < 12; i++) {
            String zone = zones.get(random.nextInt(zones.size()));
            Map<LocalDate, Set<String>> before = known.computeIfAbsent(zone, JudgeReplayTest::found);
            int commands = commands(zone).size();

            Response answer = commanded(zone, whole, random);

            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409, 422);
            assertThat(json(answer).path("code").asText()).isNotEqualTo("finding-needs-justification");
            List<JsonNode> after = commands(zone);
            Map<LocalDate, Set<String>> found = found(zone);
            List<String> expected = begun(before, found);
            if (after.size() > commands) {
                taken++;
                known.clear(); // what is found about others may have changed with it
                known.put(zone, found);
                assertThat(after.getLast()
                                .valueStream()
                                .map(finding -> finding.path("rule").asText() + " "
                                        + finding.path("day").asText()))
                        .as("seed %d, change %d of %s: %s", seed, i, zone, answer.asString())
                        .containsExactlyInAnyOrderElementsOf(expected);
            } else {
                assertThat(expected).isEmpty();
            }
        }
        assertThat(taken).isGreaterThan(3);
    }

    private static Response commanded(String zone, String whole, Random random) {
        String day = DAYS.get(random.nextInt(DAYS.size())).toString();
        String boundary = BOUNDARIES.get(random.nextInt(BOUNDARIES.size()));
        String area = "\"approvedAreaHa\":\"" + 100 * (1 + random.nextInt(3)) + "\",";
        String industries =
                random.nextBoolean() ? "\"leadingIndustries\":[\"C26\"]," : "\"leadingIndustries\":[\"C26\",\"C27\"],";
        String parent =
                random.nextBoolean() || zone.equals(whole) ? "\"parent\":null," : "\"parent\":\"" + whole + "\",";
        return switch (random.nextInt(8)) {
            case 0, 1 -> CITY.drawn(zone, boundary, WHY, day);
            case 2 -> CITY.commanded(zone, "expansions", area + evidence(random) + WHY, day);
            case 3 -> CITY.changed(zone, parent + industries + WHY, day);
            case 4 -> corrected(zone, area, random.nextBoolean() ? evidence(random) : "", random);
            case 5 -> corrected(zone, industries + parent, "", random);
            case 6 -> corrected(zone, "\"boundary\":" + boundary + ",", "", random);
            default ->
                corrected(
                        zone,
                        "\"status\":\"" + (random.nextInt(3) == 0 ? "ABOLISHED" : "REGISTERED") + "\",",
                        "",
                        random);
        };
    }

    private static Response corrected(String zone, String changes, String more, Random random) {
        int from = 1 + random.nextInt(DAYS.size() - 1);
        int to = from + 1 + random.nextInt(4);
        String end = to < DAYS.size() && random.nextBoolean() ? "\"validTo\":\"" + DAYS.get(to) + "\"," : "";
        String members = "\"changes\":{" + changes.substring(0, changes.length() - 1) + "}," + end + more + WHY;
        return CITY.commanded(zone, "corrections", members, DAYS.get(from).toString());
    }

    private static String evidence(Random random) {
        String item = "{\"met\":" + random.nextBoolean() + "}";
        return "\"evidence\":{\"planningConformity\":" + item + ",\"facilitiesComplete\":" + item
                + ",\"investmentIntensity\":" + item + "},";
    }

    /** What was found with each command, in order. */
    private static List<JsonNode> commands(String zone) {
        Response answer = CITY.administrator().get(path(zone) + "/commands");
        assertThat(answer.statusCode()).isEqualTo(200);
        return items(answer).map(command -> command.path("findings")).toList();
    }

    private static Stream<JsonNode> items(Response answer) {
        return json(answer).path("items").valueStream();
    }

    /** What is found on each day: the rule, and what in particular it is about. */
    private static Map<LocalDate, Set<String>> found(String zone) {
        Map<LocalDate, Set<String>> found = new TreeMap<>();
        for (LocalDate day : DAYS) {
            Response answer = CITY.findings(zone, day.toString());
            assertThat(answer.statusCode()).isEqualTo(200);
            found.put(day, items(answer).map(JudgeReplayTest::identity).collect(Collectors.toSet()));
        }
        return found;
    }

    private static String identity(JsonNode item) {
        JsonNode facts = item.path("facts");
        return item.path("rule").asText() + " " + facts.path("with") + facts.path("expandedOn") + facts.path("occasion")
                + facts.path("day");
    }

    /** What is found after and was not before, on each day on which that begins. */
    private static List<String> begun(Map<LocalDate, Set<String>> before, Map<LocalDate, Set<String>> after) {
        List<String> begun = new ArrayList<>();
        Set<String> earlier = Set.of();
        for (LocalDate day : DAYS) {
            Set<String> added = new HashSet<>(after.get(day));
            added.removeAll(before.get(day));
            for (String finding : added) {
                if (!earlier.contains(finding)) {
                    begun.add(finding.substring(0, finding.indexOf(' ')) + " " + day);
                }
            }
            earlier = added;
        }
        return begun;
    }
}
