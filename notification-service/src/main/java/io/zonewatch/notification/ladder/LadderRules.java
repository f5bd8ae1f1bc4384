package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold in a ladder beyond its form; all that is wrong is said at once. */
final class LadderRules {

    private final Ladder ladder;
    private final Set<ChannelCode> channels;
    private final Problem problem = Problem.of(LadderFault.LADDER_INVALID);

    private LadderRules(Ladder ladder, Set<ChannelCode> channels) {
        this.ladder = ladder;
        this.channels = channels;
    }

    /**
     * Checks a ladder that is put under the name of a form.
     *
     * @param channels those by which anything can be delivered here
     *
     * @throws Problem ladder-invalid, with every place that is wrong
     */
    static void check(String form, Ladder ladder, Set<ChannelCode> channels) {
        LadderRules rules = new LadderRules(ladder, channels);
        if (!form.equals(ladder.form())) {
            rules.problem.at("/form", LadderFault.OTHER_FORM, form);
        }
        rules.steps();
        if (rules.problem.hasPlaces()) {
            throw rules.problem;
        }
    }

    private void steps() {
        unique("/steps", ladder.steps().stream().map(Step::code).toList(), "/code");
        for (int i = 0; i < ladder.steps().size(); i++) {
            step("/steps/" + i, ladder.steps().get(i));
        }
    }

    private void step(String pointer, Step step) {
        boolean before = step.offsetWorkingDays() <= 0;
        if (before != step.kind().beforeDue()) {
            problem.at(pointer + "/offsetWorkingDays", LadderFault.OFFSET_AGAINST_KIND, step.kind());
        }
        if ((step.termWorkingDays() != null) != (step.kind() == StepKind.FORMAL_NOTICE)) {
            problem.at(pointer + "/termWorkingDays", LadderFault.TERM_AGAINST_KIND, step.kind());
        }
        oneLine(pointer + "/subject/zh", step.subject().zh());
        oneLine(pointer + "/subject/en", step.subject().en());
        unique(pointer + "/recipients", step.recipients(), "");
        unique(pointer + "/channels", step.channels(), "");
        for (int i = 0; i < step.channels().size(); i++) {
            if (!channels.contains(step.channels().get(i))) {
                problem.at(
                        pointer + "/channels/" + i,
                        LadderFault.CHANNEL_NOT_SET_UP,
                        step.channels().get(i));
            }
        }
    }

    private void oneLine(String pointer, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            problem.at(pointer, LadderFault.CONTROL_CHARACTER);
        }
    }

    private void unique(String pointer, List<?> values, String member) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                problem.at(pointer + "/" + i + member, LadderFault.REPEATED, values.get(i));
            }
        }
    }
}
