package io.zonewatch.testing.hostile;

import io.zonewatch.testing.Tokens;
import java.util.List;

/**
 * An operation with a request it would carry out, and who may ask for it.
 *
 * @param allowed roles, the one that asks first
 * @param tag the present entity tag of what is changed, or null where nothing is there yet or no tag is asked for
 */
record Victim(Operation operation, Sample sample, List<String> allowed, String tag) {

    /** Every role a token can carry. */
    static final List<String> ALL_ROLES =
            List.of("administrator", "assessor", "auditor", "integrator", "reviewer", "statistician", "zone-leader");

    private static final String A_PART = "341702";
    private static final String SOMEWHERE_ELSE = "659001";

    /** The request as it should be. */
    Asked proper() {
        return as(allowedTokens());
    }

    Asked withoutToken() {
        return Asked.of(operation, sample, null).header("If-Match", tag);
    }

    Asked as(Tokens tokens) {
        return Asked.of(operation, sample, tokens.sign()).header("If-Match", tag);
    }

    /** Somebody who may, with the whole country in scope. */
    Tokens allowedTokens() {
        return Tokens.withRoles(allowed.getFirst()).divisions("CN");
    }

    /** Somebody with the right role for a part of what {@link io.zonewatch.testing.Infrastructure#DIVISION} covers. */
    Tokens partly() {
        return Tokens.withRoles(allowed.getFirst()).divisions(A_PART).units("U0001");
    }

    /** Somebody with the right role and no scope. */
    Tokens nowhere() {
        return Tokens.withRoles(allowed.getFirst());
    }

    /** Somebody with the right role and a scope that holds nothing of this. */
    Tokens elsewhere() {
        return Tokens.withRoles(allowed.getFirst()).divisions(SOMEWHERE_ELSE);
    }
}
