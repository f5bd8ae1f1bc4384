package io.zonewatch.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.zonewatch.chassis.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Problem documents for what the router answers before any resource is reached: broken escapes in the path, bodies declared
 * larger than allowed, failures nothing else has answered.
 */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);
    private static final int BEFORE_LIMITS = -1_000;
    private static final int BEFORE_OTHER_FAILURES = 9_000;
    private static final int[] BARE_STATUSES = {400, 404, 405, 406, 413, 415};

    private final Messages messages;
    private final Language language;
    private final ObjectMapper mapper;
    private final long mostBytes;

    @Inject
    RouterProblems(
            Messages messages,
            Language language,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.messages = messages;
        this.language = language;
        this.mapper = mapper;
        this.mostBytes = most.asLongValue();
    }

    void register(@Observes Router router) {
        for (int status : BARE_STATUSES) {
            router.errorHandler(status, context -> answer(context, ChassisProblem.ofStatus(status)));
        }
        router.route().order(BEFORE_LIMITS).handler(this::refuseTooLarge);
        router.route().order(BEFORE_OTHER_FAILURES).failureHandler(this::answerFailure);
    }

    private void refuseTooLarge(RoutingContext context) {
        if (declaredBytes(context) > mostBytes) {
            context.response().putHeader("Connection", "close");
            answer(context, ChassisProblem.TOO_LARGE);
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
                answer(context, ChassisProblem.INTERNAL);
            }
        }
    }

    private void answer(RoutingContext context, ChassisProblem problem) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        Locale locale = language.choose(context.request().getHeader("Accept-Language"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", Problem.typeOf(problem).toString());
        document.put("status", problem.status());
        document.put("title", messages.text(locale, problem.code() + ".title"));
        document.put("detail", messages.text(locale, problem.code() + ".detail"));
        document.put("code", problem.code());
        try {
            response.setStatusCode(problem.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .end(mapper.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are plain values", e);
        }
    }
}
