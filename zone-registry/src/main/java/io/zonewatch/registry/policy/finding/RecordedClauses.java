package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.Moment;
import io.zonewatch.registry.policy.Rule;
import io.zonewatch.registry.policy.RuleBook;
import io.zonewatch.registry.policy.Wording;
import io.zonewatch.registry.unit.ChangeReview.Finding;
import io.zonewatch.registry.unit.ClauseNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds a clause's English name by its rule and its Chinese name, in whichever version of the rules that stands. */
@ApplicationScoped
class RecordedClauses implements ClauseNames {

    private final RuleBook book;

    @Inject
    RecordedClauses(RuleBook book) {
        this.book = book;
    }

    @Override
    public Finding completed(Finding kept) {
        return kept.clauseEn() != null
                ? kept
                : english(kept).map(kept::withClauseEn).orElse(kept);
    }

    private Optional<String> english(Finding kept) {
        return book.known(Moment.EVERYTHING).versions().stream()
                .filter(set -> set.code().equals(kept.ruleSet()))
                .flatMap(set -> set.rules().stream())
                .filter(rule -> rule.code().equals(kept.rule()))
                .map(Rule::clause)
                .filter(clause -> clause.zh().equals(kept.clause()))
                .map(Wording::en)
                .findFirst();
    }
}
