package io.zonewatch.chassis.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, from verified claims only: the person, the roles, the scope. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final InstallationSettings installation;

    @Inject
    Caller(SecurityIdentity identity, InstallationSettings installation) {
        this.identity = identity;
        this.installation = installation;
    }

    /** The person or machine: the token's {@code sub}. */
    public String sub() {
        return token().getSubject();
    }

    /** Who acts, for the audit trail: the person or machine, or the system where nobody is calling. */
    public String actor() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "system";
    }

    /** Roles of the token. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /**
     * What the caller reaches.
     *
     * @throws Problem forbidden, if the claims are not of the expected form
     */
    public Scope scope() {
        try {
            return new Scope(
                    texts("units").stream().map(UnitCode::new).collect(Collectors.toSet()),
                    texts("divisions").stream().map(Scope::prefix).collect(Collectors.toSet()));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.FORBIDDEN);
        }
    }

    /** Refuses as not found what lies outside the caller's scope. */
    public void requireInScope(UnitCode unit, String division) {
        if (!scope().permits(unit, division)) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }

    /** Refuses, as not for this caller, what belongs to the whole installation where the scope covers less ({@link InstallationWide}). */
    void requireInstallation() {
        if (!reachesInstallation()) {
            throw Problem.of(ChassisProblem.SCOPE_TOO_NARROW, served());
        }
    }

    /** Whether the caller's scope covers all that is served here. */
    public boolean reachesInstallation() {
        return scope().permitsDivision(Scope.prefix(served()));
    }

    private String served() {
        return installation.division().orElse(Scope.COUNTRY);
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw Problem.of(ChassisProblem.UNAUTHENTICATED);
    }

    private Set<String> texts(String claim) {
        return switch (token().getClaim(claim)) {
            case null -> Set.of();
            case Collection<?> values -> values.stream().map(Caller::text).collect(Collectors.toSet());
            case Object value -> Set.of(text(value));
        };
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : String.valueOf(value);
    }
}
