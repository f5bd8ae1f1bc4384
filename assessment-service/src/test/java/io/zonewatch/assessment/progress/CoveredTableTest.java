package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forty years of months, of which only so much is read as is looked at. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class CoveredTableTest {

    private static final Target GOAL = Targets.target(Targets.START, "68", Targets.atLeast("2060-12-31", "90"));

    private static final Placed TARGET = new Placed(
            "forty-years",
            List.of(new Placed.Version(1, null, null, Instant.parse("2016-01-01T00:00:00Z"), GOAL)),
            GOAL);

    private static final List<Point> HISTORY = IntStream.range(0, 40 * 12)
            .mapToObj(month -> Period.month(2016 + month / 12, 1 + month % 12))
            .map(CoveredTableTest::point)
            .toList();

    @Inject
    CoveredTable covered;

    @Inject
    ProgressTable progress;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void fortyYears() {
        QuarkusTransaction.requiringNew()
                .run(() -> HISTORY.forEach(point -> progress.keep(
                        TARGET.plan(), TARGET.target().code(), point, new TreeSet<>(List.of(point.period())))));
    }

    @AfterEach
    void nothing() {
        jdbc.update("delete from progress where plan = ?", TARGET.plan());
    }

    /** The 36 months before the last one and itself, and 32 Decembers more: those after that of 36 years before. */
    @Test
    void whatIsExpectedFollowsFromThePartOfHistoryThatIsRead() {
        List<Point> read = covered.lookingBackFrom(LocalDate.of(2055, 12, 31), TARGET);

        assertThat(read).hasSize(69).isSubsetOf(HISTORY).contains(HISTORY.getLast());
        Outlook fromAll = Outlooks.of(TARGET.target(), HISTORY).getFirst();
        Outlook fromRead = Outlooks.of(TARGET.target(), read).getFirst();
        assertThat(fromRead.used()).hasSize(36).isEqualTo(fromAll.used());
        assertThat(fromRead.missing()).isNotNull().isEqualByComparingTo(fromAll.missing());
    }

    /** A correction of an old month: what lies after it is expected anew, from what lay before. */
    @Test
    void anOldMonthIsReadWithWhatLiesAroundIt() {
        List<Point> read = covered.lookingBackFrom(LocalDate.of(2055, 6, 30), TARGET);

        assertThat(read.stream().filter(point -> point.period().compareTo(Period.month(2055, 6)) >= 0))
                .hasSize(7);
        assertThat(read).hasSize(36 + 7 + 33);
    }

    @Test
    void aYearIsReadWithTheMonthBeforeIt() {
        assertThat(covered.between(TARGET, LocalDate.of(2050, 1, 1), LocalDate.of(2050, 12, 31)))
                .hasSize(13)
                .first()
                .extracting(Point::period)
                .isEqualTo(Period.month(2049, 12));
        assertThat(covered.between(TARGET, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 2, 29)))
                .hasSize(2);
    }

    @Test
    void fromTheLastDayOnSomethingIsCoveredAndNothingAfterIt() {
        assertThat(covered.isAnyFrom(TARGET, LocalDate.of(2055, 12, 31))).isTrue();
        assertThat(covered.isAnyFrom(TARGET, LocalDate.of(2056, 1, 1))).isFalse();
    }

    private static Point point(Period period) {
        int month = 12 * period.year() + period.endMonth().getMonthValue();
        return new Point(
                period,
                Arithmetic.kept(new BigDecimal("68." + month * month % 97)),
                null,
                null,
                null,
                Growth.PERCENTAGE_POINTS,
                null,
                null,
                null,
                Status.ON_TRACK,
                false,
                new Coverage(1, 1, 0, List.of()),
                List.of(),
                2,
                OffsetDateTime.parse("2016-04-12T09:00:00+08:00"),
                List.of(),
                null,
                null,
                null,
                true);
    }
}
