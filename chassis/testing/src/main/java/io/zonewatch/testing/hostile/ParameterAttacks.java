package io.zonewatch.testing.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Query and path parameters that are unknown, malformed, out of range, or lead nowhere. */
final class ParameterAttacks {

    private static final List<String> MALFORMED =
            List.of("%00", "a%00b", "%20", "%27%3B--", "..%2F..", "%F0%9F%98%80", "x".repeat(300), "%C3%28");

    private ParameterAttacks() {}

    static Stream<Attack> on(Victim victim) {
        List<Attack> attacks = new ArrayList<>();
        Asked proper = victim.proper();
        attacks.add(Attack.expecting("with an unknown parameter", proper.query("noSuchParameter", "1"), 400));
        for (Operation.Parameter parameter : victim.operation().parameters("query")) {
            wrongValues(parameter)
                    .forEach(value -> attacks.add(Attack.expecting(
                            "with " + parameter.name() + "=" + shown(value),
                            proper.query(parameter.name(), value),
                            400)));
            if (parameter.required()) {
                attacks.add(Attack.expecting(
                        "without " + parameter.name(),
                        Asked.of(victim.operation(), without(victim.sample(), parameter.name()), token(victim)),
                        400));
            }
        }
        for (Operation.Parameter parameter : victim.operation().parameters("path")) {
            attacks.addAll(wrongPaths(victim, parameter));
        }
        return attacks.stream();
    }

    private static List<String> wrongValues(Operation.Parameter parameter) {
        List<String> values = new ArrayList<>();
        Shape shape = parameter.shape();
        if ("cursor".equals(parameter.name())) {
            values.addAll(List.of("%", "AAAA", "_w", "bm90LWEtY3Vyc29y*"));
        }
        if (shape.is("integer")) {
            values.addAll(List.of("x", "", "1.5", "99999999999999999999"));
            shape.number("minimum").ifPresent(least -> values.add(Long.toString(least - 1)));
            shape.number("maximum").ifPresent(most -> values.add(Long.toString(most + 1)));
        }
        if (shape.is("boolean")) {
            values.add("maybe");
        }
        if (shape.demands("enum")) {
            values.addAll(List.of("NO_SUCH_VALUE", ""));
        }
        if ("date".equals(shape.format())) {
            values.addAll(List.of("2015-02-29", "20160101", "yesterday"));
        }
        shape.mismatch().ifPresent(values::add);
        shape.number("maxLength").ifPresent(most -> values.add("x".repeat(Math.toIntExact(most) + 1)));
        values.add("\u0000");
        return values;
    }

    private static List<Attack> wrongPaths(Victim victim, Operation.Parameter parameter) {
        List<Attack> attacks = new ArrayList<>();
        Sample sample = victim.sample();
        String real = sample.path().get(parameter.name());
        String marker = "zzPARAMETERzz";
        String target = Asked.target(victim.operation(), sample.with(parameter.name(), marker));
        boolean creates = "PUT".equals(victim.operation().method());
        if (!creates) {
            String unknown = unknown(real, parameter.shape());
            attacks.add(Attack.expecting(
                    "with unknown " + parameter.name() + " " + unknown,
                    victim.proper().at(target.replace(marker, unknown)),
                    404));
        }
        Integer[] right = creates ? new Integer[] {400, 404, 422} : new Integer[] {404};
        MALFORMED.forEach(value -> attacks.add(Attack.expecting(
                "with malformed " + parameter.name() + " " + shown(value),
                victim.proper().at(target.replace(marker, value)),
                right)));
        attacks.add(Attack.onTheServer(
                "with a broken escape in " + parameter.name(), victim.proper().at(target.replace(marker, "%zz"))));
        return attacks;
    }

    /** An id of the same form that names nothing. */
    private static String unknown(String real, Shape shape) {
        if (shape.is("integer") || real.matches("\\d+")) {
            return "9" + "8".repeat(Math.min(8, Math.max(3, real.length() - 1)));
        }
        char first = real.charAt(0);
        char other = Character.isDigit(first) ? (first == '9' ? '8' : '9') : first == 'Q' ? 'W' : 'Q';
        return other + real.substring(1);
    }

    private static Sample without(Sample sample, String query) {
        var rest = new java.util.LinkedHashMap<>(sample.query());
        rest.keySet().removeAll(Set.of(query));
        return new Sample(
                sample.path(), rest, sample.body(), sample.mediaType(), sample.everywhere(), sample.carriedOut());
    }

    private static String token(Victim victim) {
        return victim.allowedTokens().sign();
    }

    private static String shown(String value) {
        String visible = value.replace("\u0000", "NUL");
        return visible.length() > 30 ? visible.substring(0, 30) + "…" : visible;
    }
}
