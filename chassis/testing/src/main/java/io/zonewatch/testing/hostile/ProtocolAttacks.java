package io.zonewatch.testing.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Formats, preconditions and sizes: what HTTP itself has names for. */
final class ProtocolAttacks {

    private static final int TOO_MANY_BYTES = 50_000_000;

    private ProtocolAttacks() {}

    static Stream<Attack> on(Victim victim) {
        List<Attack> attacks = new ArrayList<>();
        Asked proper = victim.proper();
        if (!victim.operation().answers().isEmpty()) {
            attacks.add(Attack.expecting("for XML", proper.header("Accept", "application/xml"), 406));
            if (victim.operation().answers().stream().noneMatch(type -> type.startsWith("image/"))) {
                attacks.add(Attack.expecting("for a picture", proper.header("Accept", "image/*"), 406));
            }
            attacks.add(Attack.expecting("for a film", proper.header("Accept", "video/*"), 406));
        }
        if (victim.operation().hasBody()) {
            Stream.of(
                            "text/plain",
                            "application/xml",
                            "application/json",
                            "application/x-www-form-urlencoded",
                            "nonsense")
                    .filter(type -> !victim.operation().mediaTypes().contains(type))
                    .forEach(type -> attacks.add(Attack.expecting(
                            "as " + type,
                            proper.header("Content-Type", type),
                            "nonsense".equals(type) ? new Integer[] {400, 415} : new Integer[] {415})));
            attacks.add(Attack.expecting(
                    "with a body declared too large",
                    proper.header("Content-Length", Integer.toString(TOO_MANY_BYTES))
                            .body(""),
                    413));
        }
        if (victim.operation().takes("header", "If-Match") && victim.tag() != null) {
            attacks.addAll(preconditions(victim));
        }
        return attacks.stream();
    }

    private static List<Attack> preconditions(Victim victim) {
        Asked proper = victim.proper();
        List<Attack> attacks = new ArrayList<>();
        attacks.add(Attack.expecting("without If-Match", proper.header("If-Match", null), 428));
        attacks.add(Attack.expecting(
                "with a version that has passed", proper.header("If-Match", stale(victim.tag())), 412));
        attacks.add(Attack.expecting("with a weak tag", proper.header("If-Match", "W/" + victim.tag()), 412));
        if (victim.operation().takes("header", "If-None-Match")) {
            attacks.add(Attack.expecting("to create only", proper.header("If-None-Match", "*"), 412));
        }
        for (String malformed : List.of("1", "\"1\"", "\"\"", "\"999999999999999999999-ab\"", "\"-1-ab\"", "'; --")) {
            attacks.add(Attack.expecting("with If-Match " + malformed, proper.header("If-Match", malformed), 412, 400));
        }
        return attacks;
    }

    /** The tag of another version of the same thing. */
    private static String stale(String tag) {
        return tag.replaceFirst("\\d+", "987654321");
    }
}
