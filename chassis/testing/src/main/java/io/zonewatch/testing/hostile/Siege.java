package io.zonewatch.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zonewatch.testing.Tokens;
import java.util.List;
import java.util.Map;
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
        Stream<DynamicNode> refused = Stream.<Function<Victim, Stream<Attack>>>of(
                        IdentityAttacks::on, ParameterAttacks::on, ProtocolAttacks::on, BodyAttacks::on)
                .flatMap(kind -> kind.apply(victim))
                .map(this::test);
        return sample.carriedOut() ? Stream.concat(refused, Stream.of(carriedOut(victim))) : refused;
    }

    /** One wrong request in both languages, and nothing changed. */
    DynamicNode test(Attack attack) {
        return dynamicTest(attack.name() + " → " + attack.statuses(), () -> {
            Map<String, String> before = fingerprint.take();
            Answer english = wire.send(attack.asked().header("Accept-Language", "en"));
            Answer chinese = wire.send(attack.asked().header("Accept-Language", "zh-CN"));
            Map<String, String> after = fingerprint.take();
            Refusal.check(attack, english, chinese);
            assertThat(after).as("nothing was written by %s", attack.asked()).isEqualTo(before);
        });
    }

    private DynamicNode carriedOut(Victim victim) {
        Acceptance acceptance = new Acceptance(wire, fingerprint, rest);
        return victim.operation().takes("header", "Idempotency-Key")
                ? dynamicTest("as it should be → once", () -> acceptance.carriesOutOnce(victim))
                : dynamicTest("as it should be → 2xx", () -> acceptance.carriesOut(victim));
    }

    /** The present entity tag of what is to be changed, read by somebody who may read everything. */
    private String tag(Operation operation, Sample sample) {
        if (!operation.takes("header", "If-Match")) {
            return null;
        }
        String token = Tokens.withRoles(HostileRequests.ANYONE).divisions("CN").sign();
        Answer present = wire.send(
                new Asked("GET", Asked.target(operation, sample), Map.of("Authorization", "Bearer " + token), null));
        return present.isSuccess() ? present.header("ETag") : null;
    }
}
