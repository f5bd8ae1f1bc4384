package io.zonewatch.notification.text;

import io.quarkus.qute.TemplateException;
import io.zonewatch.chassis.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold in a text; all that is wrong is said at once. */
final class TextRules {

    /** What whoever is written to must be able to tell from any text. */
    private static final Set<Variable> ALWAYS = Set.of(Variable.UNIT, Variable.FORM, Variable.PERIOD);

    /** A formal notice names its number, deadline and term beside. */
    private static final Set<Variable> IN_A_NOTICE = Set.of(Variable.NUMBER, Variable.DUE, Variable.TERM);

    private static final String NOTICE = "formal-notice";

    private final Problem problem = Problem.of(TextFault.TEXT_INVALID);
    private final boolean ofNotices;

    private TextRules(boolean ofNotices) {
        this.ofNotices = ofNotices;
    }

    /**
     * Checks a text that is put under a code.
     *
     * @param ofNotices whether a ladder serves formal notices in its words
     * @throws Problem text-invalid, with every place that is wrong
     */
    static void check(String code, Text text, boolean ofNotices) {
        TextRules rules = new TextRules(ofNotices || NOTICE.equals(code));
        if (!code.equals(text.code())) {
            rules.problem.at("/code", TextFault.OTHER_CODE, code);
        }
        rules.wording("/zh", code, text.zh());
        rules.wording("/en", code, text.en());
        if (rules.problem.hasPlaces()) {
            throw rules.problem;
        }
    }

    /** Whether formal notices can be served in its words. */
    static boolean isFitForNotices(Text text) {
        return Stream.of(text.zh(), text.en())
                .map(wording -> Wordings.mentions(wording.body()).collect(Collectors.toSet()))
                .allMatch(
                        mentioned -> IN_A_NOTICE.stream().map(Variable::written).allMatch(mentioned::contains));
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

    private Stream<Variable> compulsory(String code) {
        if (Texts.DIGEST.equals(code)) {
            return Stream.of(Variable.LINES);
        }
        return ofNotices ? Stream.concat(ALWAYS.stream(), IN_A_NOTICE.stream()) : ALWAYS.stream();
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
