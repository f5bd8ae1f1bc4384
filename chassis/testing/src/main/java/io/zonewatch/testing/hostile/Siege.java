package io.zonewatch.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zonewatch.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** All that is asked of one operation: refused, refused, refused, and carried out at the end. */
final class Siege {

    private final Wire wire;
    private final Rest rest;
    private final Fingerprint fingerprint;

    Siege(Wire wire, Rest rest, Fingerprint fingerprint) {
        this.wire = wire;
        this.rest = rest;
        this.fingerprint = fingerprint;
    }

    Stream<DynamicNode> tests(Operation operation, Sample sample, List<String> roles) {
        Victim victim = new Victim(operation, sample, roles, tag(operation, sample));
        rest.untilQuiet();
        AtomicBoolean carriedOut = new AtomicBoolean();
        Stream<DynamicNode> refused = Stream.<Function<Victim, Stream<Attack>>>of(
                        IdentityAttacks::on, ParameterAttacks::on, ProtocolAttacks::on, BodyAttacks::on)
                .flatMap(kind -> kind.apply(victim))
                .map(attack -> test(attack, carriedOut));
        return Stream.of(sampleExists(victim), refused, last(victim, carriedOut))
                .flatMap(tests -> tests);
    }

    /** One wrong request in both languages, and nothing changed. */
    DynamicNode test(Attack attack) {
        return test(attack, new AtomicBoolean());
    }

    /** After a wrong request was carried out, the sample is spent: what follows would fail for that reason alone. */
    private DynamicNode test(Attack attack, AtomicBoolean carriedOut) {
        return dynamicTest(attack.name() + " → " + attack.statuses(), () -> {
            assumeFalse(carriedOut.get(), "a wrong request before was carried out");
            Map<String, String> before = fingerprint.take();
            Answer english = wire.send(attack.asked().header("Accept-Language", "en"));
            Answer chinese = wire.send(attack.asked().header("Accept-Language", "zh-CN"));
            Map<String, String> after = fingerprint.take();
            carriedOut.set(!after.equals(before));
            Refusal.check(attack, english, chinese);
            assertThat(after).as("nothing was written by %s", attack.asked()).isEqualTo(before);
        });
    }

    /** Without something that is there, no precondition could be missed. */
    private static Stream<DynamicNode> sampleExists(Victim victim) {
        return victim.operation().takes("header", "If-Match")
                ? Stream.of(dynamicTest("the sample names something that exists", () -> assertThat(victim.tag())
                        .as("entity tag of the sample")
                        .isNotNull()))
                : Stream.empty();
    }

    private Stream<DynamicNode> last(Victim victim, AtomicBoolean carriedOut) {
        if (!victim.sample().carriedOut()) {
            return Stream.empty();
        }
        boolean once = victim.operation().takes("header", "Idempotency-Key");
        Acceptance acceptance = new Acceptance(wire, fingerprint, rest);
        return Stream.of(dynamicTest(once ? "as it should be → once" : "as it should be → 2xx", () -> {
            assumeFalse(carriedOut.get(), "a wrong request before was carried out");
            if (once) {
                acceptance.carriesOutOnce(victim);
            } else {
                acceptance.carriesOut(victim);
            }
        }));
    }

    /**
     * The present entity tag of what is to be changed, read by somebody who may read everything. A POST that is no thing to be
     * read itself is a command to the nearest thing above it.
     */
    private String tag(Operation operation, Sample sample) {
        if (!operation.takes("header", "If-Match")) {
            return null;
        }
        String target = Asked.target(operation, sample);
        Answer present = read(target);
        while ("POST".equals(operation.method()) && !present.isSuccess() && target.lastIndexOf('/') > 0) {
            target = target.substring(0, target.lastIndexOf('/'));
            present = read(target);
        }
        boolean exists = present.isSuccess() && !present.header("ETag").startsWith("\"0-");
        return exists ? present.header("ETag") : null;
    }

    private Answer read(String target) {
        String token = Tokens.withRoles(HostileRequests.ANYONE).divisions("CN").sign();
        return wire.send(new Asked("GET", target, Map.of("Authorization", "Bearer " + token), null));
    }
}
