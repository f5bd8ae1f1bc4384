package io.zonewatch.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.zonewatch.chassis.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Problem documents for requests that no resource answers, in the caller's language. */
@ApplicationScoped
public class RouterAnswers {

    private final Messages messages;
    private final Language language;
    private final ObjectMapper mapper;

    @Inject
    RouterAnswers(Messages messages, Language language, ObjectMapper mapper) {
        this.messages = messages;
        this.language = language;
        this.mapper = mapper;
    }

    /** Ends the request with the problem, unless it was answered already. */
    public void refuse(RoutingContext context, ProblemCode problem, Object... arguments) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        Locale locale = language.choose(context.request().getHeader("Accept-Language"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", Problem.typeOf(problem).toString());
        document.put("status", problem.status());
        document.put("title", messages.text(locale, problem.code() + ".title"));
        document.put("detail", messages.text(locale, problem.code() + ".detail", arguments));
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
