package io.zonewatch.notification.text;

import io.quarkus.qute.TemplateException;
import io.zonewatch.chassis.problem.Problem;
import java.util.List;
import java.util.Optional;
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
        rules.wording("/zh", code, text.zh(), false);
        rules.wording("/en", code, text.en(), true);
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

    private void wording(String pointer, String code, Text.Wording wording, boolean english) {
        subject(pointer + "/subject", code, wording.subject(), english);
        mentions(pointer + "/body", code, wording.body()).ifPresent(mentioned -> {
            compulsory(code).forEach(variable -> require(pointer, variable, mentioned));
            filled(pointer + "/body", code, wording.body(), mentioned, english);
        });
    }

    private void subject(String pointer, String code, String subject, boolean english) {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            problem.at(pointer, TextFault.NOT_ONE_LINE);
        }
        mentions(pointer, code, subject).ifPresent(mentioned -> {
            if (mentioned.contains(Variable.LINES.written())) {
                problem.at(pointer, TextFault.NOT_ONE_LINE);
            }
            filled(pointer, code, subject, mentioned, english)
                    .filter(String::isBlank)
                    .ifPresent(empty -> problem.at(pointer, TextFault.EMPTY_SUBJECT));
        });
    }

    /** What it says where nothing is known that is not always known; empty, and named as a fault, if it cannot be filled in. */
    private Optional<String> filled(
            String pointer, String code, String source, List<String> mentioned, boolean english) {
        if (!mentioned.stream().allMatch(name -> stands(name, code))) {
            return Optional.empty();
        }
        try {
            Wordings.render(source, Samples.of(code, english));
            return Optional.of(Wordings.render(source, Samples.ofLittle(code, english)));
        } catch (TemplateException | IllegalArgumentException e) {
            problem.at(pointer, TextFault.NOT_A_TEXT);
            return Optional.empty();
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

    private static boolean stands(String name, String code) {
        return Variable.named(name).filter(variable -> variable.standsIn(code)).isPresent();
    }

    /** What a text mentions; empty, and named as a fault, if it is none. */
    private Optional<List<String>> mentions(String pointer, String code, String source) {
        try {
            List<String> mentioned = Wordings.mentions(source).toList();
            mentioned.stream()
                    .filter(name -> !stands(name, code))
                    .forEach(name -> problem.at(pointer, TextFault.UNKNOWN_VARIABLE, name));
            return Optional.of(mentioned);
        } catch (TemplateException e) {
            problem.at(pointer, TextFault.NOT_A_TEXT);
            return Optional.empty();
        }
    }
}
