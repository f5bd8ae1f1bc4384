package io.zonewatch.assessment.chart;

import io.zonewatch.assessment.chart.Chart.Baseline;
import io.zonewatch.assessment.chart.Chart.Change;
import io.zonewatch.assessment.chart.Chart.Expected;
import io.zonewatch.assessment.chart.Chart.Mark;
import io.zonewatch.assessment.chart.Chart.Observed;
import io.zonewatch.assessment.chart.Chart.Step;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Charts to be drawn in tests. */
final class Samples {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Samples() {}

    /** The chart as the service draws it. */
    static String drawn(Chart chart) {
        ResourceBundle texts = ResourceBundle.getBundle("messages.service", chart.language(), NO_FALLBACK);
        return new ChartDrawing(chart, (key, arguments) -> filled(texts.getString(key), arguments)).draw();
    }

    /** The share of industrial value added, 2016 observed, August provisional, with a forecast. */
    static Chart share(Locale language) {
        List<Observed> observed = new ArrayList<>();
        String[] values = {
            "68.20", "68.29", "68.39", "68.48", "68.57", "68.67", "66.10", "68.86", "68.95", "69.05", "69.15"
        };
        for (int month = 2; month <= 12; month++) {
            Period period = Period.month(2016, month);
            observed.add(
                    new Observed(period.end(), period.label(language), new BigDecimal(values[month - 2]), month == 8));
        }
        return chart(
                "chizhou-2015-IND_VA_SHARE",
                language,
                zh(language) ? "开发区规模以上工业增加值占全市比重" : "Zones' share of above-scale industrial value added",
                "%",
                false,
                new Baseline(LocalDate.of(2015, 12, 31), new BigDecimal("68")),
                List.of(mark(2017, OperatorName.AT_LEAST, "70", null), mark(2020, OperatorName.ABOUT, "75", "0.5")),
                observed,
                List.of(expected(2017, "70.31", "69.90", "70.72"), expected(2020, "73.80", "72.10", "75.50")),
                List.of());
    }

    /** A share named by somebody who would like to run a script, break out of an attribute and turn the text around. */
    static Chart hostile(Locale language) {
        return named(
                share(language),
                "<script>alert(1)</script>\"' onload='x' ]]>&amp;\u202E\u0007\uFFFE Z\u0335\u0336\u0337 😀 "
                        + "一个没有尽头的名称".repeat(20));
    }

    /** Targets without a value, and nothing observed. */
    static Chart open(Locale language) {
        return chart(
                "chizhou-2015-INNOVATION_PARKS",
                language,
                zh(language) ? "省级创新型园区" : "Provincial innovation parks",
                "个",
                true,
                null,
                List.of(mark(2020, OperatorName.UNSET, null, null)),
                List.of(),
                List.of(),
                List.of());
    }

    /** A milestone with its count, which has no path, and why. */
    static Chart milestone(Locale language) {
        Period period = Period.parse("2016-Q4");
        return chart(
                "chizhou-2015-EMERGING_INDUSTRY_BASE",
                language,
                zh(language) ? "省级战略性新兴产业集聚发展基地" : "Provincial base of an emerging industry",
                "个",
                true,
                null,
                List.of(mark(2017, OperatorName.MILESTONE, null, null)),
                List.of(new Observed(period.end(), period.label(language), new BigDecimal("0"), false)),
                List.of(),
                List.of(
                        zh(language)
                                ? "该节点没有目标值，因此没有进度线。"
                                : "The checkpoint has no value, so there is no path to it."));
    }

    /** An amount that shall grow steadily, and more to be known of it than fits in a line. */
    static Chart remarked(Locale language) {
        List<Observed> observed = new ArrayList<>();
        for (int month = 2; month <= 12; month++) {
            Period period = Period.month(2016, month);
            observed.add(new Observed(
                    period.end(), period.label(language), new BigDecimal(month * month + 40 + ".5"), false));
        }
        return chart(
                "chizhou-2015-TAX_REVENUE",
                language,
                zh(language) ? "税收收入" : "Tax revenue",
                zh(language) ? "万元" : "10,000 yuan",
                false,
                null,
                List.of(mark(2020, OperatorName.STEADY_GROWTH, null, null)),
                observed,
                List.of(),
                List.of(
                        zh(language)
                                ? "不是所有应报单位都有已通过的报表，因此该值为暂定值，既不与进度线比较，也不作评价；缺报单位的数值计入后，该值还会变化，届时重新计算。"
                                : "Not all who owe it have an accepted report, so the value is provisional: it is neither compared with the path nor judged, and"
                                        + " moves when the missing reports come in.",
                        zh(language)
                                ? "该节点没有目标值，因此没有进度线。"
                                : "The checkpoint has no value, so there is no path to it."));
    }

    /** A share whose goals were changed by a document in the middle of 2016. */
    static Chart amended(Locale language) {
        Chart share = share(language);
        LocalDate change = LocalDate.of(2016, 7, 1);
        return new Chart(
                "amended",
                language,
                share.title(),
                share.unit(),
                share.counted(),
                share.baseline(),
                List.of(
                        List.of(step("2015-12-31", "68"), step("2016-06-30", "68.50")),
                        List.of(step("2016-07-01", "68.25"), step("2017-12-31", "69"), step("2020-12-31", "72"))),
                List.of(new Change(change, zh(language) ? "第 2 版自 2016-07-01 起" : "version 2 from 2016-07-01")),
                List.of(mark(2017, OperatorName.AT_LEAST, "69", null), mark(2020, OperatorName.ABOUT, "72", "0.5")),
                share.observed(),
                List.of(),
                share.forecast(),
                List.of(
                        zh(language)
                                ? "自 2016-07-01 起按计划第 2 版（池政〔2016〕1号）。"
                                : "From 2016-07-01 on by version 2 of the plan (池政〔2016〕1号)."));
    }

    /** An amount whose growth has to keep to a floor. */
    static Chart growing(Locale language) {
        Chart amount = remarked(language);
        return new Chart(
                "growing",
                language,
                amount.title(),
                amount.unit(),
                amount.counted(),
                null,
                List.of(),
                List.of(),
                amount.checkpoints(),
                amount.observed(),
                amount.observed().stream()
                        .map(one -> new Step(one.date(), one.value().subtract(new BigDecimal("9.3"))))
                        .toList(),
                List.of(),
                amount.remarks());
    }

    /** A count with neighbours that leave little room: all labels want the same place. */
    static Chart crowded(Locale language) {
        return chart(
                "crowded",
                language,
                "Crowded",
                "个",
                true,
                new Baseline(LocalDate.of(2017, 12, 30), new BigDecimal("5")),
                List.of(
                        new Mark(LocalDate.of(2018, 1, 1), OperatorName.COUNT_AT_LEAST, new BigDecimal("5"), null),
                        new Mark(LocalDate.of(2018, 1, 2), OperatorName.AT_MOST, new BigDecimal("5"), null),
                        new Mark(LocalDate.of(2018, 1, 3), OperatorName.ABOUT, new BigDecimal("5"), BigDecimal.ZERO)),
                List.of(
                        new Observed(LocalDate.of(2018, 1, 1), "a", new BigDecimal("5"), false),
                        new Observed(LocalDate.of(2018, 1, 2), "b", new BigDecimal("5"), true)),
                List.of(new Expected(
                        LocalDate.of(2018, 1, 3), new BigDecimal("5"), new BigDecimal("5"), new BigDecimal("5"))),
                List.of());
    }

    /** A hundred years of months, with as many digits as figures can have. */
    static Chart century(Locale language) {
        List<Observed> observed = new ArrayList<>();
        for (int year = 1950; year < 2050; year++) {
            for (int month = 2; month <= 12; month++) {
                Period period = Period.month(year, month);
                BigDecimal value = new BigDecimal("123456789012345678.0123456789")
                        .add(BigDecimal.valueOf(100L * (year - 1950) + month));
                observed.add(new Observed(period.end(), period.label(language), value, false));
            }
        }
        return chart(
                "century",
                language,
                "A century",
                "万元",
                false,
                new Baseline(LocalDate.of(1949, 12, 31), new BigDecimal("123456789012345678.0")),
                List.of(mark(2050, OperatorName.AT_MOST, "123456789012345999.0", null)),
                observed,
                List.of(),
                List.of());
    }

    static Chart named(Chart chart, String title) {
        return new Chart(
                chart.id(),
                chart.language(),
                title,
                chart.unit(),
                chart.counted(),
                chart.baseline(),
                chart.paths(),
                chart.changes(),
                chart.checkpoints(),
                chart.observed(),
                chart.floor(),
                chart.forecast(),
                chart.remarks());
    }

    /** Of a target that has been the same since the beginning. */
    private static Chart chart(
            String id,
            Locale language,
            String title,
            String unit,
            boolean counted,
            Baseline baseline,
            List<Mark> checkpoints,
            List<Observed> observed,
            List<Expected> forecast,
            List<String> remarks) {
        Stream<Step> start = Stream.ofNullable(baseline).map(where -> new Step(where.date(), where.value()));
        List<Step> path = baseline == null
                ? List.of()
                : Stream.concat(
                                start,
                                checkpoints.stream()
                                        .filter(mark -> mark.value() != null)
                                        .map(mark -> new Step(mark.date(), mark.value())))
                        .toList();
        return new Chart(
                id,
                language,
                title,
                unit,
                counted,
                baseline,
                List.of(path),
                List.of(),
                checkpoints,
                observed,
                List.of(),
                forecast,
                remarks);
    }

    private static Step step(String day, String value) {
        return new Step(LocalDate.parse(day), new BigDecimal(value));
    }

    private static Mark mark(int year, OperatorName operator, String value, String tolerance) {
        return new Mark(
                LocalDate.of(year, 12, 31),
                operator,
                value == null ? null : new BigDecimal(value),
                tolerance == null ? null : new BigDecimal(tolerance));
    }

    private static Expected expected(int year, String value, String low, String high) {
        return new Expected(
                LocalDate.of(year, 12, 31), new BigDecimal(value), new BigDecimal(low), new BigDecimal(high));
    }

    private static boolean zh(Locale language) {
        return "zh".equals(language.getLanguage());
    }

    private static String filled(String text, Object... arguments) {
        String filled = text;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }
}
