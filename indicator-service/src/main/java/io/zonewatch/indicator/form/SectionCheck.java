package io.zonewatch.indicator.form;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.narrative.Ask;
import io.zonewatch.indicator.narrative.Aspect;
import io.zonewatch.indicator.narrative.Section;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be right about a form's sections: each code and, within a section, each aspect once; bounds that can be kept. */
final class SectionCheck {

    private SectionCheck() {}

    /** Names every fault in the problem. */
    static void check(List<Section> sections, Problem problem) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            String pointer = "/narrative/" + i;
            if (!seen.add(sections.get(i).code())) {
                problem.at(
                        pointer + "/code",
                        IndicatorProblem.DUPLICATE,
                        sections.get(i).code());
            }
            asks(sections.get(i).asks(), pointer + "/asks/", problem);
        }
    }

    private static void asks(List<Ask> asks, String pointer, Problem problem) {
        Set<Aspect> seen = EnumSet.noneOf(Aspect.class);
        for (int i = 0; i < asks.size(); i++) {
            Ask ask = asks.get(i);
            int limit = ask.aspect().shape().limit();
            if (!seen.add(ask.aspect())) {
                problem.at(pointer + i + "/aspect", IndicatorProblem.DUPLICATE, ask.aspect());
            }
            if (ask.least() > ask.most()) {
                problem.at(pointer + i + "/atLeast", IndicatorProblem.LIMITS_REVERSED);
            }
            if (ask.most() > limit) {
                problem.at(pointer + i + "/atMost", FormProblem.LIMIT_TOO_HIGH, limit);
            }
        }
    }
}
