package io.zonewatch.reporting.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EvaluatorPropertiesTest {

    @Property
    void everyFormulaHasAResultForEveryInput(
            @ForAll("formulas") Formula formula,
            @ForAll("periods") Period period,
            @ForAll MissingPolicy policy,
            @ForAll long seed) {
        Explained result = new Evaluator(anything(seed), policy).evaluate(formula, period);

        assertThat(result.value().isPresent()).isEqualTo(result.figure().status() == FigureStatus.REPORTED);
        assertThat(result.reasonIfAbsent().map(reason -> reason.cause().status()))
                .isEqualTo(
                        result.figure().hasValue()
                                ? Optional.empty()
                                : Optional.of(result.figure().status()));
    }

    @Property
    void theOrderOfUnitsDoesNotMatter(
            @ForAll("formulas") Formula formula, @ForAll("periods") Period period, @ForAll long seed) {
        FigureSource source = anything(seed);

        Explained forwards = new Evaluator(source).evaluate(formula, period);
        Explained backwards = new Evaluator(query -> source.read(query).reversed()).evaluate(formula, period);

        assertThat(backwards.figure()).isEqualTo(forwards.figure());
        assertThat(backwards.reason()).isEqualTo(forwards.reason());
        assertThat(backwards.notes()).isEqualTo(forwards.notes());
    }

    @Property
    void theTopPartsAreAtLeastAsLargeAsAnyOthers(
            @ForAll @IntRange(min = 1, max = 6) int n, @ForAll("values") List<BigDecimal> values) {
        List<Reading> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(Reading.part(new UnitCode("Z1"), "C" + (10 + i), Figure.reported(values.get(i))));
        }

        Explained top = new Evaluator(_ -> parts).evaluate(new TopN("REVENUE", Scope.ZONES, n), Period.year(2016));

        BigDecimal expected =
                values.stream().sorted(Comparator.reverseOrder()).limit(n).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(top.value().orElseThrow()).isEqualByComparingTo(expected);
    }

    @Property
    void monthFlowsAddUpToTheTotalOfTheYear(@ForAll("year") List<BigDecimal> cumulated) {
        FigureSource source = query -> List.of(Reading.total(
                new UnitCode("Z1"), Figure.reported(cumulated.get(query.period().number() - 2))));
        Evaluator evaluator = new Evaluator(source);

        BigDecimal sum = BigDecimal.ZERO;
        for (int month = 2; month <= 12; month++) {
            sum = sum.add(evaluator
                    .evaluate(new MonthFlow("IND_VA", Scope.ZONES), Period.month(2016, month))
                    .value()
                    .orElseThrow());
        }

        assertThat(sum).isEqualByComparingTo(cumulated.getLast());
    }

    @Provide
    Arbitrary<List<BigDecimal>> year() {
        return figureValues().list().ofSize(11);
    }

    @Provide
    Arbitrary<List<BigDecimal>> values() {
        return figureValues().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.of(Frequency.class), Arbitraries.integers().between(0, 1500))
                .as((frequency, day) ->
                        Period.of(frequency, LocalDate.of(1949, 1, 1).plusDays(day)));
    }

    @Provide
    Arbitrary<Formula> formulas() {
        Arbitrary<List<Amount>> sides = amounts().list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                amounts().map(Formula.class::cast),
                scopes().map(scope -> new Growth("A", scope)),
                Combinators.combine(sides, sides).as((one, two) -> new RatioOfSums(one, two, BigDecimal.valueOf(100))),
                Combinators.combine(
                                amounts(), amounts(), Arbitraries.of(AreaUnit.class), Arbitraries.of(AreaUnit.class))
                        .as(PerArea::new));
    }

    private static Arbitrary<Amount> amounts() {
        Arbitrary<Amount> leaf = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("A", "B"), scopes()).as(IndicatorTotal::new),
                Combinators.combine(Arbitraries.of("A", "B"), scopes()).as(MonthFlow::new),
                Combinators.combine(
                                Arbitraries.of("A", "B"),
                                scopes(),
                                Arbitraries.integers().between(1, 4))
                        .as(TopN::new),
                figureValues().map(Const::new));
        return Arbitraries.oneOf(leaf, leaf.list().ofMinSize(1).ofMaxSize(3).map(Sum::new));
    }

    private static Arbitrary<Scope> scopes() {
        return Arbitraries.of(Scope.class);
    }

    private static Arbitrary<BigDecimal> figureValues() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                .ofScale(2);
    }

    /** Up to three units with any figures, the same whenever the same is asked. */
    private static FigureSource anything(long seed) {
        return query -> {
            Random random = new Random(seed ^ query.toString().hashCode());
            int units = random.nextInt(4);
            List<Reading> readings = new ArrayList<>();
            for (int unit = 0; unit < units; unit++) {
                String part = query.kind() == FigureSource.Kind.PARTS
                        ? List.of("C26", "C39", "OTHER").get(unit)
                        : null;
                readings.add(new Reading(new UnitCode("Z" + unit), part, anyFigure(random), true));
            }
            return readings;
        };
    }

    private static Figure anyFigure(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Figure.missing();
            case 1 -> Figure.notApplicable();
            case 2 -> Figure.exempt();
            default -> Figure.reported(BigDecimal.valueOf(random.nextInt(-3, 4), random.nextInt(-20, 20)));
        };
    }
}
