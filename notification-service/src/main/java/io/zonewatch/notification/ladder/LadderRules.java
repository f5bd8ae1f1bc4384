package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What must hold in a ladder beyond its form; all that is wrong is said at once. */
final class LadderRules {

    private final Ladder ladder;
    private final Set<ChannelCode> channels;
    private final KnownTexts texts;
    private final KnownUnits units;
    private final Problem problem = Problem.of(LadderFault.LADDER_INVALID);

    private LadderRules(Ladder ladder, Surroundings there) {
        this.ladder = ladder;
        this.channels = there.channels().present();
        this.texts = there.texts();
        this.units = there.units();
    }

    /**
     * Checks a ladder that is put under a name.
     *
     * @param there what it may name
     * @throws Problem ladder-invalid, with every place that is wrong
     */
    static void check(String name, Ladder ladder, Surroundings there) {
        LadderRules rules = new LadderRules(ladder, there);
        if (!name.equals(ladder.name())) {
            rules.problem.at("/form", LadderFault.OTHER_FORM, name);
        }
        if (ladder.isOfNews() && !there.knowsNews(ladder.form())) {
            rules.problem.at("/form", LadderFault.UNKNOWN_NEWS, ladder.form());
        }
        rules.unit("/officeUnit", ladder.officeUnit());
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
        if (!ladder.duty().mayCall(step.code())) {
            problem.at(pointer + "/code", LadderFault.CODE_AGAINST_DUTY);
        }
        if (!step.offsetFitsKind()) {
            problem.at(pointer + "/offsetWorkingDays", LadderFault.OFFSET_AGAINST_KIND, step.kind());
        }
        if (step.offsetHours() != null && step.offsetHours() * step.offsetWorkingDays() < 0) {
            problem.at(pointer + "/offsetHours", LadderFault.HOURS_AGAINST_DAYS);
        }
        if (!ladder.duty().allows(step.kind())) {
            problem.at(pointer + "/kind", LadderFault.KIND_AGAINST_DUTY, step.kind(), ladder.duty());
        }
        if (step.kind().isNews() != ladder.isOfNews()) {
            problem.at(pointer + "/kind", LadderFault.KIND_AGAINST_FORM, step.kind(), ladder.form());
        }
        if ((step.termWorkingDays() != null) != (step.kind() == StepKind.FORMAL_NOTICE)) {
            problem.at(pointer + "/termWorkingDays", LadderFault.TERM_AGAINST_KIND, step.kind());
        }
        if (step.yieldsToAcknowledgement() && !step.kind().yieldsToAcknowledgement()) {
            problem.at(pointer + "/unlessAcknowledged", LadderFault.ACKNOWLEDGEMENT_AGAINST_KIND, step.kind());
        }
        oneLine(pointer + "/subject/zh", step.subject().zh());
        oneLine(pointer + "/subject/en", step.subject().en());
        if (step.text() != null && !texts.knows(step.text())) {
            problem.at(pointer + "/text", LadderFault.UNKNOWN_TEXT, step.text());
        } else if (step.text() != null && !texts.fits(step.text(), step.kind())) {
            problem.at(pointer + "/text", LadderFault.TEXT_AGAINST_KIND, step.text(), step.kind());
        }
        audience(pointer, step);
        channels(pointer, step);
    }

    /** Of a unit that nobody knows nobody would be told, and nothing would say so until then. */
    private void unit(String pointer, UnitCode unit) {
        if (!units.knows(unit.value())) {
            problem.at(pointer, LadderFault.UNKNOWN_UNIT, unit);
        }
    }

    private void audience(String pointer, Step step) {
        if (step.at() != null) {
            unit(pointer + "/at", step.at());
        }
        unique(pointer + "/recipients", step.recipients(), "");
        if (step.recipients().contains(ContactRole.LIST) != (step.addresses() != null)) {
            problem.at(pointer + "/addresses", LadderFault.ADDRESSES_AGAINST_LIST);
        }
        if (step.addresses() != null) {
            List<String> addresses = step.addresses().stream()
                    .map(address -> address.email().toLowerCase(Locale.ROOT))
                    .toList();
            unique(pointer + "/addresses", addresses, "/email");
            step.addresses().forEach(address -> oneLine(pointer + "/addresses", address.name()));
        }
    }

    private void channels(String pointer, Step step) {
        unique(pointer + "/channels", step.channels(), "");
        if (step.kind() == StepKind.FORMAL_NOTICE && step.channels().stream().noneMatch(ChannelCode::servesNotices)) {
            problem.at(pointer + "/channels", LadderFault.NOTICE_NOT_SERVED);
        }
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
