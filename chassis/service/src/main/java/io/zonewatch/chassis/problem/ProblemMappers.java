package io.zonewatch.chassis.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Failures that the problem library does not take itself: a missing or invalid token (its mappers do not fit this Quarkus
 * version), JSON whose values have the wrong type (Quarkus answers those on its own otherwise), and bodies that break off.
 */
@Singleton
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int BEFORE_OTHERS = 1;
    private static final String CHALLENGE = "Bearer";

    private final ProblemTranslator translator;

    @Inject
    ProblemMappers(ProblemTranslator translator) {
        this.translator = translator;
    }

    @ServerExceptionMapper(priority = BEFORE_OTHERS)
    Response invalidToken(AuthenticationFailedException failure, UriInfo uri) {
        return challenge(failure, uri);
    }

    @ServerExceptionMapper(priority = BEFORE_OTHERS)
    Response noToken(UnauthorizedException failure, UriInfo uri) {
        return challenge(failure, uri);
    }

    /** The keys of the identity provider were never read: whether the token is valid cannot be said. */
    @ServerExceptionMapper(priority = BEFORE_OTHERS)
    Response providerAway(OIDCException failure, UriInfo uri) {
        LOG.warnf("the identity provider does not answer: %s", failure.getMessage());
        return answer(ChassisProblem.IDENTITY_PROVIDER_AWAY, Problem.of(ChassisProblem.IDENTITY_PROVIDER_AWAY), uri)
                .toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_OTHERS)
    Response wrongType(MismatchedInputException failure, UriInfo uri) {
        return answer(ChassisProblem.INVALID_BODY, failure, uri).toResponse();
    }

    /** Of a body that breaks off nobody is left to be told; anything else that cannot be read or written was not foreseen. */
    @ServerExceptionMapper(priority = BEFORE_OTHERS)
    Response unreadable(IOException failure, UriInfo uri) {
        if (ExceptionUtil.getRootCause(failure) instanceof HttpClosedException) {
            LOG.infof("the caller's line broke within the body: %s", uri.getPath());
            return answer(ChassisProblem.INVALID_BODY, failure, uri).toResponse();
        }
        LOG.errorf(failure, "request failed: %s", uri.getPath());
        return answer(ChassisProblem.INTERNAL, failure, uri).toResponse();
    }

    private Response challenge(Throwable failure, UriInfo uri) {
        return Response.fromResponse(
                        answer(ChassisProblem.UNAUTHENTICATED, failure, uri).toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    private HttpProblem answer(ChassisProblem problem, Throwable failure, UriInfo uri) {
        return translator.apply(Problem.of(problem), ProblemContext.of(failure, uri.getPath()));
    }
}
