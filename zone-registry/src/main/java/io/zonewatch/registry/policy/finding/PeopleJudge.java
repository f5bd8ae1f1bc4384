package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.contact.ContactReview;
import io.zonewatch.registry.policy.RuleBook;
import io.zonewatch.registry.policy.RuleSets;
import io.zonewatch.registry.policy.rule.Sight;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.ZoneRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Judges changes of people: who takes the last statistician of a zone away has to say why. */
@ApplicationScoped
class PeopleJudge implements ContactReview {

    private final ZoneRegister register;
    private final RuleBook book;
    private final Answers answers;
    private final BusinessClock clock;

    @Inject
    PeopleJudge(ZoneRegister register, RuleBook book, Answers answers, BusinessClock clock) {
        this.register = register;
        this.book = book;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void review(Change change) {
        Moment now = new Moment(change.unstaffedOn(), Moment.EVERYTHING);
        RuleSets sets = book.known(now.known()).only(rule -> Sight.of(rule.kind()) == Sight.PEOPLE);
        String code = change.unit().value();
        List<Created> created = register.living(new ZoneRegister.Choice("", code, null, null), now).stream()
                .flatMap(unit -> sets.on(now.day(), unit.version().attributes().division()).stream()
                        .flatMap(set -> set.judge(unstaffed(unit)).stream()))
                .map(breach -> new Created(breach, now.day()))
                .toList();
        answers.require(
                new Answering(
                        change.unit(), "CONTACTS", change.sequence(), change.justification(), KnowledgeTime.of(clock)),
                created);
    }

    private static Zone unstaffed(DatedUnit unit) {
        return new Zone(
                unit.code(),
                unit.version().validFrom(),
                unit.version().attributes(),
                unit.version().situation().outline(),
                null,
                false,
                List.of());
    }
}
