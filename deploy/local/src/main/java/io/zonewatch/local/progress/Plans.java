package io.zonewatch.local.progress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.local.bench.SyntheticForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ten targets on one form, of the kinds that the Chizhou plan has: shares that warn, amounts, and what is to grow steadily. */
final class Plans {

    static final int SHARES = 6;
    static final int AMOUNTS = 2;
    static final int STEADY = 2;

    private static final String GOAL = "2020-12-31";

    private Plans() {}

    /** The code of a share that is looked at. */
    static String first() {
        return share(0);
    }

    /** The shares, which are derived from what is reported: one cell of all zones by another. */
    static List<ObjectNode> derived() {
        return IntStream.range(0, SHARES).mapToObj(Plans::derived).toList();
    }

    static ObjectNode of(Course course) {
        var plan = JsonNodeFactory.instance.objectNode().put("code", course.plan());
        plan.putObject("names").put("zh", "合成计划").put("en", "Synthetic plan");
        var targets = new ArrayList<ObjectNode>();
        var cells = SyntheticForm.indicators();
        for (int i = 0; i < SHARES; i++) {
            var target = target(course, share(i), "50");
            target.putObject("warning").put("raiseAt", "0.5").put("clearAt", "0.3");
            targets.add(target);
        }
        for (int i = 0; i < AMOUNTS; i++) {
            targets.add(target(course, cells.get(cells.size() - 1 - i), "1000000"));
        }
        for (int i = 0; i < STEADY; i++) {
            var target = target(course, cells.get(cells.size() - 1 - AMOUNTS - i), null);
            targets.add(target);
        }
        plan.putArray("targets").addAll(targets);
        return plan;
    }

    /** @param value to be reached; null for what is to grow steadily */
    private static ObjectNode target(Course course, String indicator, String value) {
        var target = JsonNodeFactory.instance
                .objectNode()
                .put("code", indicator)
                .put("indicator", indicator)
                .put("form", course.form());
        target.putObject("names").put("zh", "合成目标").put("en", "Synthetic target");
        target.putObject("scope").put("kind", "CITY").put("unit", City.CODE);
        var baseline = target.putObject("baseline").put("date", Course.FIRST_YEAR - 1 + "-12-31");
        var checkpoint = target.putArray("checkpoints").addObject().put("date", GOAL);
        if (value == null) {
            checkpoint.put("operator", "STEADY_GROWTH").put("floor", "0").put("quarterFloor", "-10");
        } else {
            baseline.put("value", "40");
            checkpoint.put("operator", "AT_LEAST").put("value", value);
        }
        return target;
    }

    private static String share(int number) {
        return "SHARE_" + (char) ('A' + number);
    }

    private static ObjectNode derived(int number) {
        var cells = SyntheticForm.indicators();
        var share = SyntheticForm.indicator(share(number), "YEAR_TO_DATE");
        share.put("unit", "%").put("decimals", 2).put("aggregation", "RATIO_OF_SUMS");
        var formula = share.putObject("formula").put("op", "ratioOfSums").put("factor", "100");
        formula.putArray("numerator").add(sum(cells.get(2 * number)));
        formula.putArray("denominator").add(sum(cells.get(2 * number + 1))).add(sum(cells.get(2 * number)));
        return share;
    }

    private static ObjectNode sum(String cell) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("op", "indicator")
                .put("indicator", cell)
                .put("scope", "ZONES");
    }
}
