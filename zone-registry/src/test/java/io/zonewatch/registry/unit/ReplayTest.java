package io.zonewatch.registry.unit;

import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.json;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.rectangle;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.Client;
import io.zonewatch.registry.RealServers;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is commanded of a zone, in whatever order: on any day, as known at any instant, every caller reads what a naive replay
 * says, which keeps a map of days for each instant and copies it at each command.
 */
@QuarkusTest
@RealServers
class ReplayTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 40;
    private static final String BOUNDARY = rectangle("117.50", "30.65", "117.54", "30.68");
    private static final String BOUNDARY_HA = "1274.9749";
    private static final String ONE_COUNTY = "341721";
    private static final String OTHER_COUNTY = "341722";

    @Inject
    BusinessClock clock;

    private String code;
    private String target;

    /** Per instant of recording, what was known of each day. */
    private final TreeMap<Instant, TreeMap<Integer, Day>> replay = new TreeMap<>();

    /** What a day is to say. */
    private record Day(
            String name,
            String division,
            String level,
            String area,
            String status,
            String into,
            String boundary,
            String document) {

        Day with(String member, String value) {
            return switch (member) {
                case "name" -> new Day(value, division, level, area, status, into, boundary, document);
                case "division" -> new Day(name, value, level, area, status, into, boundary, document);
                case "level" -> new Day(name, division, value, area, status, into, boundary, document);
                case "area" -> new Day(name, division, level, value, status, into, boundary, document);
                case "boundary" -> new Day(name, division, level, area, status, into, value, document);
                case "document" -> new Day(name, division, level, area, status, into, boundary, value);
                default -> throw new IllegalArgumentException(member);
            };
        }

        Day as(String other, String target) {
            return new Day(name, division, level, area, other, target, boundary, document);
        }

        boolean says(Day other) {
            return with("document", null).equals(other.with("document", null));
        }
    }

    /** A command as it is sent, and what it does to a day. */
    private record Sent(String kind, String members, UnaryOperator<Day> effect) {}

    /** Somebody who reads, and whom the scope lets see a day. */
    private record Reader(Tokens token, boolean ofUnit, String division) {
        boolean sees(Day day) {
            return !"NOT_REGISTERED".equals(day.status())
                    && (ofUnit || day.division().startsWith(division));
        }
    }

    @BeforeEach
    void register() {
        tick();
        target = code();
        Client.register(zone(target, ONE_COUNTY, "").replace("2016-01-01", "2010-01-01"))
                .then()
                .statusCode(201);
        code = code();
        Client.register(zone(code, ONE_COUNTY, "\"approvedAreaHa\":\"100\",")
                        .replace("\"en\":\"Zone\"", "\"en\":\"0\""))
                .then()
                .statusCode(201);
        TreeMap<Integer, Day> days = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            days.put(day, new Day("0", ONE_COUNTY, null, "100", "REGISTERED", null, null, "No. 1"));
        }
        replay.clear();
        replay.put(clock.now(), days);
        tick();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyCallerReadsWhatANaiveReplaySays(long seed) {
        Random random = new Random(seed);
        int taken = 0;
        for (int number = 2; number < 16; number++) {
            taken += commanded(random, "No. " + number) ? 1 : 0;
        }
        assertThat(taken).as("commands taken of seed %d", seed).isGreaterThan(2);

        List<Reader> readers = List.of(
                new Reader(Tokens.withRoles("auditor").divisions("3417"), false, "3417"),
                new Reader(Tokens.withRoles("auditor").divisions(ONE_COUNTY), false, ONE_COUNTY),
                new Reader(Tokens.withRoles("auditor").divisions(OTHER_COUNTY), false, OTHER_COUNTY),
                new Reader(Tokens.withRoles("statistician").units(code), true, ""));
        for (Reader reader : readers) {
            for (int i = 0; i < 10; i++) {
                Instant known = known(random);
                int day = random.nextInt(DAYS + 8) - 8;
                Optional<Day> expected = Optional.ofNullable(replay.floorEntry(known))
                        .map(entry -> entry.getValue().get(day))
                        .filter(reader::sees)
                        .map(said -> told(said, reader));
                String about = "seed %d, day %d, known %s, %s".formatted(seed, day, known, reader);
                assertThat(read(reader, day, known)).as(about).isEqualTo(expected);
                assertThat(listed(reader, day, known)).as(about).isEqualTo(expected.isPresent());
            }
            Instant known = known(random);
            assertThat(history(reader, known))
                    .as("history of seed %d, known %s, %s", seed, known, reader)
                    .isEqualTo(visible(reader, known));
        }
    }

    private Instant known(Random random) {
        List<Instant> instants = List.copyOf(replay.keySet());
        return instants.get(random.nextInt(instants.size())).minusMillis(random.nextInt(2));
    }

    /** The zone that a zone went into is named to whoever sees it. */
    private static Day told(Day said, Reader reader) {
        boolean seesTarget = !reader.ofUnit() && ONE_COUNTY.startsWith(reader.division());
        return seesTarget ? said : said.as(said.status(), null);
    }

    private Map<Integer, Day> visible(Reader reader, Instant known) {
        return Optional.ofNullable(replay.floorEntry(known))
                .map(Map.Entry::getValue)
                .orElseGet(TreeMap::new)
                .entrySet()
                .stream()
                .filter(entry -> reader.sees(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> told(entry.getValue(), reader)));
    }

    private boolean commanded(Random random, String document) {
        TreeMap<Integer, Day> days = new TreeMap<>(replay.lastEntry().getValue());
        int from = random.nextInt(DAYS + 4) - 4;
        boolean isCorrection = random.nextInt(5) < 3;
        int to = isCorrection && random.nextBoolean() ? from + 1 + random.nextInt(15) : DAYS;
        Sent sent = isCorrection ? correction(random) : command(random);
        Response answer = send(sent, from, isCorrection && to < DAYS ? Optional.of(to) : Optional.empty(), document);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 404, 409, 422);
        if (answer.statusCode() != 200) {
            return false;
        }
        int first = days.firstKey();
        if (isCorrection) {
            correct(days, from, Math.min(to, DAYS), sent.effect(), document);
            Day was = replay.lastEntry().getValue().get(first);
            for (int day = from; day < first; day++) {
                days.putIfAbsent(day, was);
            }
        } else {
            Day last = days.lastEntry().getValue();
            Day next = sent.effect().apply(last);
            for (int day = from; day < DAYS && !next.says(last); day++) {
                days.put(day, next.with("document", document));
            }
        }
        replay.put(clock.now(), days);
        tick();
        return true;
    }

    private static void correct(
            NavigableMap<Integer, Day> days, int from, int to, UnaryOperator<Day> effect, String document) {
        Day first = days.firstEntry().getValue();
        for (int day = from; day < to; day++) {
            Day was = days.get(day);
            Day right = effect.apply(was == null ? first : was);
            if (was == null || !right.says(was)) {
                days.put(day, right.with("document", document));
            }
        }
    }

    private Sent command(Random random) {
        String name = String.valueOf(random.nextInt(4));
        String county = random.nextBoolean() ? ONE_COUNTY : OTHER_COUNTY;
        String area = String.valueOf(100 * (1 + random.nextInt(4)));
        String level = random.nextBoolean() ? "NATIONAL" : "PROVINCIAL";
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Sent("change", "\"names\":{\"en\":\"" + name + "\"}", day -> day.with("name", name));
            case 2, 3, 4 -> new Sent("change", "\"division\":\"" + county + "\"", day -> day.with("division", county));
            case 5, 6 -> new Sent("upgrades", "\"level\":\"" + level + "\"", day -> day.with("level", level));
            case 7, 8 -> new Sent("expansions", "\"approvedAreaHa\":\"" + area + "\"", day -> day.with("area", area));
            case 9, 10 -> new Sent("boundary", BOUNDARY, day -> day.with("boundary", BOUNDARY_HA));
            default ->
                random.nextBoolean()
                        ? new Sent("mergers", "\"into\":\"" + target + "\"", day -> day.as("MERGED", target))
                        : new Sent("abolitions", "", day -> day.as("ABOLISHED", null));
        };
    }

    private Sent correction(Random random) {
        String name = String.valueOf(random.nextInt(4));
        String county = random.nextBoolean() ? ONE_COUNTY : OTHER_COUNTY;
        String area = String.valueOf(100 * (1 + random.nextInt(4)));
        return switch (random.nextInt(9)) {
            case 8 -> corrected("\"status\":\"NOT_REGISTERED\"", day -> day.as("NOT_REGISTERED", null));
            case 0 -> corrected("\"names\":{\"en\":\"" + name + "\"}", day -> day.with("name", name));
            case 1, 2 -> corrected("\"division\":\"" + county + "\"", day -> day.with("division", county));
            case 3 -> corrected("\"approvedAreaHa\":\"" + area + "\"", day -> day.with("area", area));
            case 4 -> corrected("\"level\":null", day -> day.with("level", null));
            case 5 -> corrected("\"boundary\":" + BOUNDARY, day -> day.with("boundary", BOUNDARY_HA));
            case 6 -> corrected("\"boundary\":null", day -> day.with("boundary", null));
            default ->
                random.nextInt(3) == 0
                        ? corrected(
                                "\"status\":\"MERGED\",\"mergedInto\":\"" + target + "\"",
                                day -> day.as("MERGED", target))
                        : corrected("\"status\":\"REGISTERED\"", day -> day.as("REGISTERED", null));
        };
    }

    private static Sent corrected(String changes, UnaryOperator<Day> effect) {
        return new Sent("corrections", "\"changes\":{" + changes + "}", effect);
    }

    private Response send(Sent sent, int from, Optional<Integer> to, String document) {
        String end =
                to.map(day -> "\"validTo\":\"" + FIRST.plusDays(day) + "\",").orElse("");
        String members = "boundary".equals(sent.kind()) ? "\"boundary\":" + BOUNDARY : end + sent.members();
        String body = patch(members, FIRST.plusDays(from).toString()).replace("No. 2", document);
        RequestSpecification who = Client.administrator();
        return switch (sent.kind()) {
            case "change" -> Client.change(who, code, tag(), body);
            case "boundary" ->
                who.contentType("application/json")
                        .header("If-Match", tag())
                        .body(body)
                        .put(path(code) + "/boundary");
            case String kind -> Client.command(who, code, kind, tag(), body);
        };
    }

    private String tag() {
        return Client.tag(path(code));
    }

    private Optional<Day> read(Reader reader, int day, Instant known) {
        Response answer = asked(reader, known)
                .queryParam("validOn", FIRST.plusDays(day).toString())
                .get(path(code));
        assertThat(answer.statusCode()).isIn(200, 404);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(day(json(answer)));
    }

    private boolean listed(Reader reader, int day, Instant known) {
        Response answer = asked(reader, known)
                .queryParam("validOn", FIRST.plusDays(day).toString())
                .queryParam("q", code)
                .get("/api/v1/units");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer).path("items").findValuesAsText("code").equals(List.of(code));
    }

    /** The history laid out day by day. */
    private Map<Integer, Day> history(Reader reader, Instant known) {
        Response answer = asked(reader, known).queryParam("limit", 500).get(path(code) + "/history");
        Map<Integer, Day> days = new HashMap<>();
        if (answer.statusCode() == 404) {
            return days;
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        for (JsonNode version : json(answer).path("items")) {
            LocalDate end = Optional.ofNullable(version.path("validTo").textValue())
                    .map(LocalDate::parse)
                    .orElse(FIRST.plusDays(DAYS));
            Day said = day(version);
            for (LocalDate day = LocalDate.parse(version.path("validFrom").textValue());
                    day.isBefore(end);
                    day = day.plusDays(1)) {
                assertThat(days.put((int) (day.toEpochDay() - FIRST.toEpochDay()), said))
                        .isNull();
            }
        }
        return days;
    }

    private static Day day(JsonNode said) {
        return new Day(
                said.path("names").path("en").textValue(),
                said.path("division").textValue(),
                said.path("level").textValue(),
                said.path("approvedAreaHa").textValue(),
                said.path("status").textValue(),
                said.path("mergedInto").textValue(),
                said.path("areaHa").textValue(),
                said.path("documentNumber").textValue());
    }

    private static RequestSpecification asked(Reader reader, Instant known) {
        return as(reader.token()).queryParam("asOf", known.toString());
    }

    private void tick() {
        ((SimulatedClock) clock).advanceTo(clock.now().plusSeconds(1));
    }
}
