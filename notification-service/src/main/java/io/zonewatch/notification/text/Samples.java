package io.zonewatch.notification.text;

import io.zonewatch.notification.obligation.Names;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What stands for the variables in a preview: an occasion on which the text would be said. */
final class Samples {

    /** News is about what nobody has taken over. */
    private static final Names NOBODY = new Names("", "");

    private static final Names ALL_UNITS = new Names("全部单位", "all units");
    private static final Names YEAR = new Names("2015年", "2015");
    private static final Names MONTH = new Names("2016年3月", "March 2016");

    /** Where the occasion is another than that of an overdue report. */
    private static final Map<String, Map<Variable, Names>> BY_CODE = Map.ofEntries(
            Map.entry("courtesy", step("报表即将到期", "Report due soon")),
            Map.entry("formal-notice", step("催报通知书", "Formal dunning notice")),
            Map.entry("escalation", step("逾期未报送上报", "Overdue report, for supervision")),
            Map.entry("returned", step("报表已退回", "Report returned")),
            Map.entry("review-courtesy", step("审核即将到期", "Review due soon")),
            Map.entry("review-overdue", step("审核已逾期", "Review overdue")),
            Map.entry("review-escalation", step("逾期未审核上报", "Overdue review, for supervision")),
            Map.entry("news", news("结果公布", "Result published", assessment(), null, YEAR)),
            Map.entry("alert", news("目标预警", "Early warning", target(), ALL_UNITS, MONTH)),
            Map.entry(
                    "news-calendar-missing",
                    news(
                            "工作日历缺失",
                            "Working calendar missing",
                            new Names("2017 年工作日历", "working calendar of 2017"),
                            ALL_UNITS,
                            new Names("2017年", "2017"))),
            Map.entry("news-early-warning", news("目标预警", "Early warning", target(), ALL_UNITS, MONTH)),
            Map.entry("news-publicity", news("结果公示", "Result open to objections", assessment(), null, YEAR)),
            Map.entry("news-result", news("结果公布", "Result published", assessment(), null, YEAR)),
            Map.entry("news-task-due", task("工作任务即将到期", "Task due soon")),
            Map.entry("news-task-overdue", task("工作任务已逾期", "Task overdue")),
            Map.entry(
                    "news-reopening-lapsed",
                    news(
                            "重新开放已到期，未报送",
                            "Reopening lapsed, nothing submitted",
                            new Names("开发区主要指标月报", "Monthly report of zone indicators"),
                            null,
                            MONTH)),
            Map.entry(
                    "news-dead-letters",
                    news(
                            "系统事件待处理",
                            "Events wait for a decision",
                            new Names("指标服务的死信", "dead letters of the indicator service"),
                            ALL_UNITS,
                            MONTH)),
            Map.entry(
                    "news-undelivered",
                    news(
                            "催报未能送达",
                            "Reminders could not be delivered",
                            new Names("未送达的催报", "reminders that could not be delivered"),
                            ALL_UNITS,
                            MONTH)),
            Map.entry(
                    "news-test",
                    news("【测试】测试消息", "[TEST] Test message", new Names("渠道测试", "test of a channel"), null, MONTH)),
            Map.entry("digest-news-line", news("结果公布", "Result published", assessment(), null, YEAR)));

    private Samples() {}

    /** What each variable stands for in a preview of a text. */
    static Map<Variable, String> of(String code, boolean english) {
        Map<Variable, Names> own = BY_CODE.getOrDefault(code, Map.of());
        Map<Variable, String> sample = new EnumMap<>(Variable.class);
        Arrays.stream(Variable.values()).forEach(variable -> sample.put(variable, variable.sample(english)));
        own.forEach((variable, names) -> sample.put(variable, english ? names.en() : names.zh()));
        return sample;
    }

    /** The same on an occasion on which nothing is known that is not always known. */
    static Map<Variable, String> ofLittle(String code, boolean english) {
        Map<Variable, String> sample = of(code, english);
        sample.replaceAll((variable, value) -> variable.isSometimesEmpty() ? "" : value);
        return sample;
    }

    private static Map<Variable, Names> step(String zh, String en) {
        return Map.of(Variable.STEP, new Names(zh, en));
    }

    /** Something that happened; about the unit of every sample if none is given. */
    private static Map<Variable, Names> news(String zh, String en, Names about, Names unit, Names period) {
        Map<Variable, Names> sample = new EnumMap<>(step(zh, en));
        sample.put(Variable.FORM, about);
        sample.put(Variable.PERIOD, period);
        sample.put(Variable.OWED_BY, NOBODY);
        if (unit != null) {
            sample.put(Variable.UNIT, unit);
        }
        return sample;
    }

    private static Map<Variable, Names> task(String zh, String en) {
        Names unit = new Names("市发展改革委", "Municipal Development and Reform Commission");
        Map<Variable, Names> sample = news(
                zh,
                en,
                new Names("编制主导产业规划", "Draw up the plan of leading industries"),
                unit,
                new Names("2016年", "2016"));
        sample.put(Variable.DUE, new Names("2016年6月30日 18:00", "30 June 2016, 18:00"));
        return sample;
    }

    private static Names assessment() {
        return new Names("年度评价", "Annual assessment");
    }

    private static Names target() {
        return new Names(
                "工业增加值占比（计划 chizhou-2015 目标 IND_VA_SHARE，节点 2017-12-31，未达标概率 75%）",
                "Share of industrial value added (plan chizhou-2015, target IND_VA_SHARE, checkpoint 2017-12-31, probability of missing it 75%)");
    }
}
