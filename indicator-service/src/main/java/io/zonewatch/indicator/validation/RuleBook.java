package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.catalogue.ExplainThresholds;
import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.catalogue.TimeBasis;
import io.zonewatch.indicator.form.FormCell;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.form.Parts;
import io.zonewatch.indicator.unit.UnitKind;
import io.zonewatch.reporting.IndustryEdition;
import io.zonewatch.reporting.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a report is held against: the cells its form asks of that kind of unit, and the rules that follow from the form and the catalogue.
 *
 * @param form by which it is filled in
 * @param indicators of the catalogue that holds for the period
 * @param asked all cells of the form, by indicator
 * @param owed those of this kind of unit
 * @param rules in the order in which they are looked at
 */
record RuleBook(
        FormVersion form,
        IndicatorSet indicators,
        Map<String, FormCell> asked,
        Map<String, FormCell> owed,
        List<Rule> rules) {

    static RuleBook of(FormVersion form, UnitKind kind, IndicatorSet indicators, Period period) {
        List<FormCell> owed = form.askedOf(kind);
        RuleBook book = new RuleBook(form, indicators, byIndicator(form.cells()), byIndicator(owed), new ArrayList<>());
        owed.forEach(cell -> indicators.find(cell.indicator()).ifPresent(found -> book.write(cell, found, period)));
        form.partsOfWholes().stream()
                .filter(pair -> book.owed.containsKey(pair.part()) && book.owed.containsKey(pair.whole()))
                .filter(pair -> book.comparable(pair)) // forms taken before that was asked may compare 千元 with 万元
                .forEach(pair -> book.rules.add(new PartOfWhole(pair.part(), pair.whole())));
        return book;
    }

    private boolean comparable(FormVersion.PartAndWhole pair) {
        return indicators
                .find(pair.part())
                .flatMap(part -> indicators.find(pair.whole()).map(part::measuredAs))
                .orElse(false);
    }

    private void write(FormCell cell, Indicator indicator, Period period) {
        String code = indicator.code();
        if (cell.compulsory()) {
            rules.add(new Compulsory(code, byForm()));
        }
        rules.add(new Measured(code, indicator.unit(), byCatalogue()));
        rules.add(new Decimals(code, indicator.decimals(), byCatalogue()));
        if (indicator.bounds() != null) {
            rules.add(new Bounded(code, indicator.bounds(), within(indicator)));
        }
        if (indicator.breakdown() != null) {
            rules.add(new PartCodes(code, IndustryEdition.of(period)));
            if (cell.parts() == Parts.COMPULSORY) {
                rules.add(new PartsGiven(code, byForm()));
            }
            rules.add(SumOfParts.rounded(code, indicator.decimals(), byForm()));
            rules.add(PartOfWhole.ofBreakdown(code));
        }
        if (indicator.timeBasis() == TimeBasis.YEAR_TO_DATE) {
            rules.add(new NeverFalling(code, NeverFalling.Against.EARLIER));
            rules.add(new NeverFalling(code, NeverFalling.Against.LATER));
        }
        if (cell.precomputedFrom() != null) {
            rules.add(new AsPrecomputed(code, cell.precomputedFrom()));
        }
        Optional.ofNullable(indicator.explain()).ifPresent(thresholds -> explained(indicator, thresholds));
    }

    private void explained(Indicator indicator, ExplainThresholds thresholds) {
        String code = indicator.code();
        if (thresholds.growthBelow() != null || thresholds.growthAbove() != null) {
            rules.add(new GrowthBand(code, thresholds.growthBelow(), thresholds.growthAbove()));
        }
        if (thresholds.outlierZ() != null) {
            rules.add(new UsualRange(code, indicator.timeBasis(), indicator.decimals(), thresholds.outlierZ()));
        }
    }

    /** Whether what was accepted of other periods matters to some of the rules. */
    boolean looksAround() {
        return rules.stream().anyMatch(rule -> switch (rule) {
            case NeverFalling _, GrowthBand _, UsualRange _ -> true;
            case Compulsory _,
                    Measured _,
                    Decimals _,
                    Bounded _,
                    PartCodes _,
                    PartsGiven _,
                    SumOfParts _,
                    PartOfWhole _,
                    AsPrecomputed _ -> false;
        });
    }

    Expectation byForm() {
        return Expectation.by(Origin.FORM, form.code() + "/" + form.version());
    }

    Expectation byCatalogue() {
        return Expectation.by(Origin.CATALOGUE, indicators.catalogueVersion());
    }

    private Expectation within(Indicator indicator) {
        return Expectation.between(
                indicator.bounds().min(), indicator.bounds().max(), Origin.CATALOGUE, indicators.catalogueVersion());
    }

    private static Map<String, FormCell> byIndicator(List<FormCell> cells) {
        return cells.stream().collect(Collectors.toMap(FormCell::indicator, Function.identity()));
    }
}
