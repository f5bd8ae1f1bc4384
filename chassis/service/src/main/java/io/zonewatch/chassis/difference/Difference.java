package io.zonewatch.chassis.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a list of things with codes differs from the one before it, member by member as answers show them, so that nothing can change unseen.
 *
 * @param added codes only the later list has, in its order
 * @param removed codes only the earlier one has, in its order
 * @param changed things both have that are not the same
 * @param unchanged how many are the same
 */
public record Difference(List<String> added, List<String> removed, List<Changed> changed, int unchanged) {

    /**
     * A thing that changed.
     *
     * @param code of the thing
     * @param members what is not the same about it
     */
    public record Changed(String code, List<Member> members) {}

    /**
     * What is not the same about a thing.
     *
     * @param member such as unit or formula
     * @param before as it was, in JSON; null for nothing
     * @param after as it is, in JSON; null for nothing
     */
    public record Member(
            String member,

            @Schema(implementation = Object.class, nullable = true)
            JsonNode before,

            @Schema(implementation = Object.class, nullable = true)
            JsonNode after) {}

    /**
     * Compares two lists. A list that is not checked yet may name a code twice; the first counts.
     *
     * @param code of a thing
     * @param tree a thing as answers show it
     */
    public static <T> Difference between(
            List<T> earlier, List<T> later, Function<T, String> code, Function<T, JsonNode> tree) {
        Map<String, T> before = byCode(earlier, code);
        Map<String, T> after = byCode(later, code);
        List<Changed> changed = later.stream()
                .filter(one -> before.containsKey(code.apply(one))
                        && !before.get(code.apply(one)).equals(one))
                .map(one ->
                        new Changed(code.apply(one), members(tree.apply(before.get(code.apply(one))), tree.apply(one))))
                .toList();
        List<String> added = codes(later, code, before);
        return new Difference(
                added, codes(earlier, code, after), changed, later.size() - added.size() - changed.size());
    }

    private static List<Member> members(JsonNode before, JsonNode after) {
        TreeSet<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            JsonNode was = orNull(before.get(name));
            JsonNode is = orNull(after.get(name));
            if (!was.equals(is)) {
                members.add(new Member(name, was, is));
            }
        }
        return members;
    }

    private static JsonNode orNull(JsonNode member) {
        return member == null ? NullNode.getInstance() : member;
    }

    private static <T> List<String> codes(List<T> things, Function<T, String> code, Map<String, T> without) {
        return things.stream()
                .map(code)
                .filter(each -> !without.containsKey(each))
                .toList();
    }

    private static <T> Map<String, T> byCode(List<T> things, Function<T, String> code) {
        return things.stream().collect(Collectors.toMap(code, Function.identity(), (one, again) -> one));
    }
}
