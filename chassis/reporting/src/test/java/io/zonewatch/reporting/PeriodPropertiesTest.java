package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PeriodPropertiesTest {

    @Property
    void readsWhatItWrites(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void theNextStartsOnTheDayAfterTheEnd(@ForAll("periods") Period period) {
        assertThat(period.next().start()).isEqualTo(period.end().plusDays(1));
        assertThat(period.next().previous()).isEqualTo(period);
        assertThat(period).isLessThan(period.next());
    }

    @Property
    void stepsAddUp(
            @ForAll("periods") Period period,
            @ForAll @IntRange(min = -70, max = 70) int one,
            @ForAll @IntRange(min = -70, max = 70) int two) {
        assertThat(period.plus(one).plus(two)).isEqualTo(period.plus(one + two));
    }

    @Property
    void aYearAgoIsAYearOfPeriodsAgo(@ForAll("periods") Period period) {
        assertThat(period.yearAgo()).isEqualTo(period.plus(-period.frequency().periodsPerYear()));
    }

    @Property
    void everyDayLiesInItsOwnPeriodOnly(@ForAll Frequency frequency, @ForAll("days") LocalDate day) {
        Period period = Period.of(frequency, day);

        assertThat(period.contains(day)).isTrue();
        assertThat(period.next().contains(day)).isFalse();
        assertThat(period.previous().contains(day)).isFalse();
        assertThat(Period.year(day.getYear()).contains(period)).isTrue();
    }

    @Property
    void thePeriodsOfAYearFillItWithoutGap(
            @ForAll Frequency frequency, @ForAll @IntRange(min = 1949, max = 2999) int year) {
        int days = IntStream.rangeClosed(1, frequency.periodsPerYear())
                .mapToObj(number -> new Period(frequency, year, number))
                .mapToInt(period -> (int)
                        period.start().datesUntil(period.end().plusDays(1)).count())
                .sum();

        assertThat(days).isEqualTo(LocalDate.of(year, 1, 1).lengthOfYear());
    }

    @Property
    void orderAgreesWithEquality(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(Arbitraries.of(Frequency.class), days()).as(Period::of);
    }

    /** Far enough from the first and the last year a period can have for all steps taken here. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2100, 1, 1).toEpochDay(),
                        LocalDate.of(2200, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
