package io.zonewatch.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Client;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.Owner;
import io.zonewatch.registry.RealServers;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.testing.Plan;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was commanded, whichever two times are asked for: the tables answer what a naive replay says. */
@QuarkusTest
@RealServers
class TwoTimesTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    /** Later than anybody has asked what was known by: what is written here keeps the time that it is given. */
    private static final Instant START = Instant.parse("2100-01-01T00:00:00Z");

    private static final int DAYS = 80;

    /** What a day is to say: the name, and the document that it rests on. */
    private record Day(String name, String document) {}

    @Inject
    UnitTable table;

    @Inject
    UnitsInTime units;

    @Inject
    Jdbc jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyTwoTimesAreAnsweredAsANaiveReplayAnswersThem(long seed) {
        Random random = new Random(seed);
        String code = Client.code();
        TreeMap<Instant, Map<Integer, Day>> replay = new TreeMap<>();
        Unit unit = registered(code);
        replay.put(START, days(0, DAYS, new Day("0", "No. 0")));
        for (int i = 1; i <= 10; i++) {
            Instant now = START.plus(Duration.ofHours(random.nextInt(i) + 24L * i));
            Map<Integer, Day> known = new TreeMap<>(replay.lastEntry().getValue());
            Day said = new Day(String.valueOf(random.nextInt(4)), "No. " + i);
            if (commanded(unit, random, said, now, known)) {
                replay.put(now, known);
            }
        }

        for (int i = 0; i < 60; i++) {
            int day = random.nextInt(DAYS + 5) - 5;
            Instant known = START.plus(Duration.ofHours(random.nextInt(24 * 13) - 24L));
            Optional<DatedUnit> answer = units.find(code, new Moment(FIRST.plusDays(day), known));

            Optional<Map<Integer, Day>> then =
                    Optional.ofNullable(replay.floorEntry(known)).map(Map.Entry::getValue);
            assertThat(answer.map(found -> day(found.version())))
                    .as("seed %d, day %d, known %s", seed, day, known)
                    .isEqualTo(then.map(days -> days.get(day)));
            answer.ifPresent(found -> assertThat(found.validTo()).isEqualTo(endOf(code, found, known)));
        }
    }

    private Unit registered(String code) {
        Unit unit = Unit.register(new UnitCode(code), UnitKind.CITY, named("0"), ground(0, "No. 0"), START);
        QuarkusTransaction.requiringNew().run(() -> {
            table.add(unit);
            table.append(unit);
        });
        return unit;
    }

    /** A change or a correction; whether it was taken and changed anything. */
    private boolean commanded(Unit unit, Random random, Day said, Instant now, Map<Integer, Day> known) {
        int from = random.nextInt(DAYS - 20);
        int to = random.nextBoolean() ? from + 1 + random.nextInt(20) : DAYS;
        boolean isChange = random.nextInt(3) == 0;
        Ground ground = ground(from, said.document());
        List<Step> steps = new ArrayList<>();
        try {
            steps.addAll(
                    isChange
                            ? unit.follow(Situation.registered(named(said.name())), ground, FIRST, now)
                            : unit.correct(
                                    ground,
                                    to == DAYS ? null : FIRST.plusDays(to),
                                    is -> is.with(named(said.name())),
                                    now));
        } catch (Problem past) {
            assertThat(past.code()).isEqualTo(UnitProblem.PAST_CHANGE);
        }
        if (steps.isEmpty()) {
            return false;
        }
        days(from, isChange ? DAYS : to, said)
                .forEach((day, right) ->
                        known.compute(day, (_, was) -> !isChange && was.name().equals(right.name()) ? was : right));
        QuarkusTransaction.requiringNew().run(() -> {
            table.raise(unit);
            table.append(unit);
        });
        return true;
    }

    /** The next day on which a version begins, by looking at all rows. */
    private LocalDate endOf(String code, DatedUnit found, Instant known) {
        return jdbc
                .query(
                        "select valid_from from unit_version where unit_code = ? and recorded_at <= ?",
                        row -> row.getObject(1, LocalDate.class),
                        code,
                        known)
                .stream()
                .filter(found.version().validFrom()::isBefore)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    @Test
    void aDayIsReadByOneSeekHoweverLongTheHistory() {
        String code = Client.code();
        registered(code);
        jdbc.update("""
                insert into unit_version (unit_code, valid_from, sequence, recorded_at, document_number, reason, status, name_zh,
                  name_en, division, partners, leading_industries)
                select ?, '2010-01-02'::date + day, 2 + day, '2015-01-02T00:00:00Z', 'No.', 'because', 'REGISTERED', '市', 'City',
                  '341700', '[]', '{}' from generate_series(0, 4999) day
                """, code);
        Owner.analyze("unit", "unit_version");
        LocalDate day = LocalDate.of(2014, 1, 1);
        Instant known = START.plus(Duration.ofDays(2));

        Plan plan = Plan.of(UnitsInTime.SELECT + " where u.code = ?", question -> jdbc.queryOne(
                        question, row -> row.getString(1), day, known, day, known, code)
                .orElseThrow());

        assertThat(plan.indexes()).containsExactlyInAnyOrder("unit_pkey", "unit_version_pkey");
        assertThat(plan.readThrough()).isEmpty();
        assertThat(plan.lookedAt("unit_version")).isEqualTo(2);
    }

    private static Map<Integer, Day> days(int from, int to, Day said) {
        Map<Integer, Day> days = new TreeMap<>();
        for (int day = from; day < to; day++) {
            days.put(day, said);
        }
        return days;
    }

    private static Day day(UnitVersion version) {
        return new Day(version.attributes().names().en(), version.ground().documentNumber());
    }

    private static Ground ground(int day, String document) {
        return new Ground(FIRST.plusDays(day), document, "because");
    }

    private static FlatAttributes named(String name) {
        return FlatAttributes.ofPublicBody(new Names("市", name), "341700");
    }
}
