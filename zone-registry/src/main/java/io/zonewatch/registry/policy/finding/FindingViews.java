package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.web.Language;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.RuleSets;
import io.zonewatch.registry.policy.RuleTexts;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the findings of a page: in the caller's language, since when they hold, and who answered for them. */
@ApplicationScoped
class FindingViews {

    private final Since since;
    private final Answers answers;
    private final Discretion discretion;
    private final RuleTexts texts;
    private final Language language;

    @Inject
    FindingViews(Since since, Answers answers, Discretion discretion, RuleTexts texts, Language language) {
        this.since = since;
        this.answers = answers;
        this.discretion = discretion;
        this.texts = texts;
        this.language = language;
    }

    List<FindingView> of(List<Located> found, RuleSets sets, Moment moment) {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<UnitCode> units = found.stream().map(Located::code).collect(Collectors.toSet());
        List<Answers.Answer> given = answers.known(units, moment);
        List<Breach> told = discretion.told(found.stream().map(Located::breach).toList(), moment);
        List<LocalDate> days = since.of(found, sets, moment);
        List<FindingView> views = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            views.add(view(found.get(i), told.get(i), days.get(i), answer(found.get(i), days.get(i), given)));
        }
        return views;
    }

    private FindingView view(Located found, Breach told, LocalDate day, Optional<Answers.Answer> answer) {
        Locale locale = language.current();
        return new FindingView(
                told.set(),
                told.rule().code(),
                told.rule().clause().in(locale),
                found.code().value(),
                found.zone().is().names(),
                told.found().facts(),
                texts.text(told, locale),
                day,
                answer.map(Answers.Answer::justification).orElse(null),
                answer.map(FindingView.Command::of).orElse(null));
    }

    /** The last justification since the finding holds. */
    private static Optional<Answers.Answer> answer(Located found, LocalDate since, List<Answers.Answer> given) {
        return given.stream()
                .filter(answer -> answer.unit().equals(found.code())
                        && answer.finding().equals(found.breach().identity())
                        && !answer.day().isBefore(since))
                .reduce((earlier, later) -> later);
    }
}
