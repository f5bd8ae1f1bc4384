package io.zonewatch.testing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of names and places only, such as {@code items[0].units.code}. REST Assured makes a script of every path, and to compile one
 * takes longer than most requests.
 */
final class PlainPath {

    private static final String STEPS = "[A-Za-z_]\\w*(?:\\[\\d+])*";
    private static final Pattern PLAIN = Pattern.compile(STEPS + "(?:\\." + STEPS + ")*");
    private static final Pattern STEP = Pattern.compile("(\\w+)|\\[(\\d+)]");

    /** Of these a script reads what the list or the object itself is, not what is in it. */
    private static final Set<String> OF_THE_LANGUAGE =
            Set.of("class", "empty", "first", "last", "metaClass", "properties");

    /** What lies at the end of a path. */
    record Found(Object value) {}

    private PlainPath() {}

    /**
     * Follows the path as the script would: a name in a list is read of each of its members that is there.
     *
     * @param root objects as maps, arrays as lists
     * @return empty if only the script can tell
     */
    static Optional<Found> follow(String path, Object root) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        Optional<Found> at = Optional.of(new Found(root));
        Matcher steps = STEP.matcher(path);
        while (at.isPresent() && at.get().value() != null && steps.find()) {
            at = steps.group(1) == null
                    ? place(at.get().value(), Integer.parseInt(steps.group(2)))
                    : named(at.get().value(), steps.group(1));
        }
        return at;
    }

    private static Optional<Found> place(Object at, int place) {
        return at instanceof List<?> list
                ? Optional.of(new Found(place < list.size() ? list.get(place) : null))
                : Optional.empty();
    }

    private static Optional<Found> named(Object at, String name) {
        if (OF_THE_LANGUAGE.contains(name)) {
            return Optional.empty();
        }
        if (at instanceof Map<?, ?> map) {
            return Optional.of(new Found(map.get(name)));
        }
        return at instanceof List<?> list ? ofEach(list, name) : Optional.empty();
    }

    private static Optional<Found> ofEach(List<?> list, String name) {
        List<Object> values = new ArrayList<>();
        for (Object member : list) {
            if (member != null) {
                Optional<Found> found = named(member, name);
                if (found.isEmpty()) {
                    return found;
                }
                values.add(found.get().value());
            }
        }
        return Optional.of(new Found(values));
    }
}
