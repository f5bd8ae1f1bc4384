package io.zonewatch.chassis.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Problem documents for what the router answers before any resource is reached: escapes in the path that mean nothing, long addresses and headers, bodies
 * declared larger than allowed, failures nothing else has answered. What is no URI never comes here (ADR 0045).
 */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);
    private static final int BEFORE_LIMITS = -1_000;
    private static final int BEFORE_OTHER_FAILURES = 9_000;
    private static final int LONGEST_URI = 4096;

    /** Bytes of all headers: what the server would take by itself. */
    private static final int LARGEST_HEADERS = 20_480;

    private static final int[] BARE_STATUSES = {400, 404, 405, 406, 413, 415};

    private final RouterAnswers answers;
    private final long mostBytes;

    @Inject
    RouterProblems(RouterAnswers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.answers = answers;
        this.mostBytes = most.asLongValue();
    }

    void register(@Observes Router router) {
        for (int status : BARE_STATUSES) {
            router.errorHandler(status, context -> answers.refuse(context, ChassisProblem.ofStatus(status)));
        }
        router.route().order(BEFORE_LIMITS).handler(this::refuseTooLong);
        router.route().order(BEFORE_LIMITS).handler(this::refuseLargeHeaders);
        router.route().order(BEFORE_LIMITS).handler(this::refuseTooLarge);
        router.route().order(BEFORE_OTHER_FAILURES).failureHandler(this::answerFailure);
    }

    /** What is far longer never comes here: the server closes the line with a bare 414. */
    private void refuseTooLong(RoutingContext context) {
        if (context.request().uri().length() > LONGEST_URI) {
            answers.refuse(context, ChassisProblem.URI_TOO_LONG, LONGEST_URI);
        } else {
            context.next();
        }
    }

    /** As with addresses, what is far larger is answered by the server itself. */
    private void refuseLargeHeaders(RoutingContext context) {
        int bytes = context.request().headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (bytes > LARGEST_HEADERS) {
            answers.refuse(context, ChassisProblem.HEADERS_TOO_LARGE, LARGEST_HEADERS);
        } else {
            context.next();
        }
    }

    private void refuseTooLarge(RoutingContext context) {
        if (declaredBytes(context) > mostBytes) {
            context.response().putHeader("Connection", "close");
            answers.refuse(context, ChassisProblem.TOO_LARGE);
            context.response()
                    .endHandler(ended -> context.request().connection().close());
        } else {
            context.next();
        }
    }

    private static long declaredBytes(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Identity is challenged elsewhere; anything else that comes here was not foreseen. */
    private void answerFailure(RoutingContext context) {
        switch (context.failure()) {
            case null -> context.next();
            case AuthenticationException identity -> context.next();
            case ForbiddenException identity -> context.next();
            case UnauthorizedException identity -> context.next();
            case Throwable failure -> {
                LOG.error("request failed", failure);
                answers.refuse(context, ChassisProblem.INTERNAL);
            }
        }
    }
}
