package io.zonewatch.notification.text;

import io.quarkus.qute.TemplateException;
import io.zonewatch.chassis.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold in a text; all that is wrong is said at once. */
final class TextRules {

    /** What whoever is written to must be able to tell from any text. */
    private static final Set<Variable> ALWAYS = Set.of(Variable.UNIT, Variable.FORM, Variable.PERIOD);

    /** A formal notice names its number, deadline and term beside. */
    private static final Set<Variable> IN_A_NOTICE = Set.of(Variable.NUMBER, Variable.DUE, Variable.TERM);

    private static final String NOTICE = "formal-notice";

    private final Problem problem = Problem.of(TextFault.TEXT_INVALID);

    private TextRules() {}

    /**
     * Checks a text that is put under a code.
     *
     * @throws Problem text-invalid, with every place that is wrong
     */
    static void check(String code, Text text) {
        TextRules rules = new TextRules();
        if (!code.equals(text.code())) {
            rules.problem.at("/code", TextFault.OTHER_CODE, code);
        }
        rules.wording("/zh", code, text.zh());
        rules.wording("/en", code, text.en());
        if (rules.problem.hasPlaces()) {
            throw rules.problem;
        }
    }

    private void wording(String pointer, String code, Text.Wording wording) {
        if (wording.subject().chars().anyMatch(Character::isISOControl)) {
            problem.at(pointer + "/subject", TextFault.NOT_ONE_LINE);
        }
        mentions(pointer + "/subject", code, wording.subject());
        List<String> mentioned = mentions(pointer + "/body", code, wording.body());
        if (!mentioned.isEmpty()) {
            compulsory(code).forEach(variable -> require(pointer, variable, mentioned));
        }
    }

    private static Stream<Variable> compulsory(String code) {
        return switch (code) {
            case NOTICE -> Stream.concat(ALWAYS.stream(), IN_A_NOTICE.stream());
            case Texts.DIGEST -> Stream.of(Variable.LINES);
            default -> ALWAYS.stream();
        };
    }

    private void require(String pointer, Variable variable, List<String> mentioned) {
        if (!mentioned.contains(variable.written())) {
            problem.at(pointer + "/body", TextFault.MISSING_VARIABLE, variable.written());
        }
    }

    private List<String> mentions(String pointer, String code, String source) {
        try {
            List<String> mentioned = Wordings.mentions(source).toList();
            mentioned.stream()
                    .filter(name -> Variable.named(name)
                            .filter(variable -> variable.standsIn(code))
                            .isEmpty())
                    .forEach(name -> problem.at(pointer, TextFault.UNKNOWN_VARIABLE, name));
            return mentioned;
        } catch (TemplateException e) {
            problem.at(pointer, TextFault.NOT_A_TEXT);
            return List.of();
        }
    }
}
