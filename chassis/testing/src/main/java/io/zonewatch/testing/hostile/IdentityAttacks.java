package io.zonewatch.testing.hostile;

import io.zonewatch.testing.Tokens;
import java.util.stream.Stream;

/** Nobody, somebody else's token, the wrong role, another's scope. Identity is judged before anything else is looked at. */
final class IdentityAttacks {

    private IdentityAttacks() {}

    static Stream<Attack> on(Victim victim) {
        Stream<Attack> nobody = Stream.of(
                Attack.expecting("without a token", victim.withoutToken(), 401),
                Attack.expecting(
                        "with a forged token", victim.as(victim.allowedTokens().forged()), 401),
                Attack.expecting(
                        "with an expired token",
                        victim.as(victim.allowedTokens().expired()),
                        401),
                Attack.expecting(
                        "with a token that is none",
                        victim.withoutToken().header("Authorization", "Bearer not.a.token"),
                        401),
                Attack.expecting(
                        "with another scheme", victim.withoutToken().header("Authorization", "Basic YTpi"), 401));
        return Stream.of(nobody, nobodyWithNonsense(victim), wrongRoles(victim), elsewhere(victim))
                .flatMap(attacks -> attacks);
    }

    private static Stream<Attack> nobodyWithNonsense(Victim victim) {
        return victim.operation().hasBody()
                ? Stream.of(Attack.expecting(
                        "without a token, with a broken body",
                        victim.withoutToken().body("{\"broken"),
                        401))
                : Stream.empty();
    }

    private static Stream<Attack> wrongRoles(Victim victim) {
        return Victim.ALL_ROLES.stream()
                .filter(role -> !victim.allowed().contains(role))
                .map(role -> Attack.expecting(
                        "as " + role, victim.as(Tokens.withRoles(role).divisions("CN")), 403));
    }

    /** What lies outside the scope does not exist; what belongs to all is there for everybody, but not theirs to change. */
    private static Stream<Attack> elsewhere(Victim victim) {
        if (victim.operation().isInstallationWide()) {
            return Stream.of(
                    Attack.expecting("from a part of the installation", victim.as(victim.partly()), 403),
                    Attack.expecting("from another division", victim.as(victim.elsewhere()), 403),
                    Attack.expecting("with no scope at all", victim.as(victim.nowhere()), 403));
        }
        boolean limited = !victim.sample().everywhere()
                && !victim.operation().parameters("path").isEmpty();
        return limited
                ? Stream.of(
                        Attack.expecting("from another division", victim.as(victim.elsewhere()), 404),
                        Attack.expecting("with no scope at all", victim.as(victim.nowhere()), 404))
                : Stream.empty();
    }
}
