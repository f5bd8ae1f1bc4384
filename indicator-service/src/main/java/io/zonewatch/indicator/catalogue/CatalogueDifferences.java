package io.zonewatch.indicator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.zonewatch.indicator.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares versions of the catalogue, member by member as answers show them, so that nothing can change unseen. */
@ApplicationScoped
class CatalogueDifferences {

    private final Json json;

    @Inject
    CatalogueDifferences(Json json) {
        this.json = json;
    }

    /** How a version differs from the one before it, if there is one. */
    CatalogueDifference between(Optional<Catalogue> previous, Catalogue next) {
        List<Indicator> old = previous.map(Catalogue::indicators).orElse(List.of());
        Map<String, Indicator> before = byCode(old);
        Map<String, Indicator> after = byCode(next.indicators());
        List<CatalogueDifference.Changed> changed = next.indicators().stream()
                .filter(one -> before.containsKey(one.code())
                        && !before.get(one.code()).equals(one))
                .map(one -> changed(before.get(one.code()), one))
                .toList();
        List<String> added = codes(next.indicators(), before);
        return new CatalogueDifference(
                next.version(),
                next.validFrom(),
                previous.map(Catalogue::version).orElse(null),
                added,
                codes(old, after),
                changed,
                next.indicators().size() - added.size() - changed.size());
    }

    private CatalogueDifference.Changed changed(Indicator before, Indicator after) {
        JsonNode old = json.tree(before);
        JsonNode present = json.tree(after);
        TreeSet<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        present.fieldNames().forEachRemaining(names::add);
        List<CatalogueDifference.Member> members = new ArrayList<>();
        for (String name : names) {
            JsonNode was = orNull(old.get(name));
            JsonNode is = orNull(present.get(name));
            if (!was.equals(is)) {
                members.add(new CatalogueDifference.Member(name, was, is));
            }
        }
        return new CatalogueDifference.Changed(after.code(), members);
    }

    private static JsonNode orNull(JsonNode member) {
        return member == null ? NullNode.getInstance() : member;
    }

    private static List<String> codes(List<Indicator> indicators, Map<String, Indicator> without) {
        return indicators.stream()
                .map(Indicator::code)
                .filter(code -> !without.containsKey(code))
                .toList();
    }

    /** A draft may name a code twice; publishing refuses that, comparing does not care. */
    private static Map<String, Indicator> byCode(List<Indicator> indicators) {
        return indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity(), (one, again) -> one));
    }
}
