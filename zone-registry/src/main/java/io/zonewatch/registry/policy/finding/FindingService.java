package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.policy.RuleBook;
import io.zonewatch.registry.policy.RuleSet;
import io.zonewatch.registry.policy.RuleSets;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.VisibleUnits;
import io.zonewatch.registry.unit.ZoneRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds, on demand, from the state on the day: many zones are read by one query, what a kind of rule has to see besides by one
 * more, however long their history; and no more zones than a page of findings needs.
 */
@ApplicationScoped
class FindingService {

    /** Zones that are looked at together. */
    private static final int AT_ONCE = 500;

    private final RuleBook book;
    private final ZoneRegister register;
    private final VisibleUnits visible;
    private final Surveyor surveyor;
    private final FindingViews views;
    private final BusinessClock clock;

    @Inject
    FindingService(
            RuleBook book,
            ZoneRegister register,
            VisibleUnits visible,
            Surveyor surveyor,
            FindingViews views,
            BusinessClock clock) {
        this.book = book;
        this.register = register;
        this.visible = visible;
        this.surveyor = surveyor;
        this.views = views;
        this.clock = clock;
    }

    /** What is found about the zones that are there on a day, within the caller's scope; by zone, plan and rule. */
    @Transactional
    Page<FindingView> list(FindingFilter filter, AskedMoment asked, Paging paging) {
        return list(filter, asked.at(clock), paging);
    }

    /**
     * What is found about a unit.
     *
     * @throws Problem not-found if it was not there on the day, or not in the caller's scope
     */
    @Transactional
    Page<FindingView> ofUnit(String code, AskedMoment asked, Paging paging) {
        Moment moment = asked.at(clock);
        visible.at(code, moment);
        return list(FindingFilter.of(code), moment, paging);
    }

    private Page<FindingView> list(FindingFilter filter, Moment moment, Paging paging) {
        Optional<FindingKey> after = paging.after(FindingKey::read);
        RuleSets asked = book.known(moment.known())
                .only(rule -> filter.rule == null || rule.code().equals(filter.rule));
        List<Located> found = new ArrayList<>();
        Optional<String> from = Optional.of(after.map(FindingKey::unit).orElse(""));
        while (from.isPresent() && found.size() <= paging.limit()) {
            List<DatedUnit> living = register.living(choice(filter, from.get()), moment, AT_ONCE + 1);
            from = living.size() > AT_ONCE ? Optional.of(living.getLast().code().value()) : Optional.empty();
            found(bound(living, asked, moment), asked, moment)
                    .filter(one -> after.isEmpty() || one.key().compareTo(after.get()) > 0)
                    .forEach(found::add);
        }
        Page<Located> page = Page.cut(found, paging, one -> one.key().toString());
        return new Page<>(views.of(page.items(), asked, moment), page.next());
    }

    private static ZoneRegister.Choice choice(FindingFilter filter, String from) {
        return new ZoneRegister.Choice(from, filter.unit, filter.division, filter.level);
    }

    /** Those whom a set of rules binds, of as many as are looked at together. */
    private static List<DatedUnit> bound(List<DatedUnit> living, RuleSets asked, Moment moment) {
        return living.stream()
                .limit(AT_ONCE)
                .filter(unit -> !binding(asked, unit, moment).isEmpty())
                .toList();
    }

    private Stream<Located> found(List<DatedUnit> units, RuleSets sets, Moment moment) {
        if (units.isEmpty()) {
            return Stream.of();
        }
        Set<RuleSet> binding = new HashSet<>();
        units.forEach(unit -> binding.addAll(binding(sets, unit, moment)));
        List<Zone> zones = surveyor.survey(units, RuleSets.sights(binding), moment);
        return IntStream.range(0, units.size())
                .boxed()
                .flatMap(i -> Located.of(
                        units.get(i),
                        zones.get(i),
                        binding(sets, units.get(i), moment).stream()
                                .flatMap(set -> set.judge(zones.get(i)).stream())
                                .toList())
                        .stream());
    }

    private static List<RuleSet> binding(RuleSets sets, DatedUnit unit, Moment moment) {
        return sets.on(moment.day(), unit.version().attributes().division());
    }
}
