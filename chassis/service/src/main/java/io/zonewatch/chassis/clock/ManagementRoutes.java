package io.zonewatch.chassis.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.problem.RouterAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The management port's view of time: the clock, and whether the service has come to rest. Only a simulated clock can be
 * advanced.
 */
@ApplicationScoped
class ManagementRoutes {

    private static final Logger LOG = Logger.getLogger(ManagementRoutes.class);

    private final BusinessClock clock;
    private final Quiescence quiescence;
    private final Ticker ticker;
    private final RouterAnswers problems;
    private final ObjectMapper mapper;

    @Inject
    ManagementRoutes(
            BusinessClock clock, Quiescence quiescence, Ticker ticker, RouterAnswers problems, ObjectMapper mapper) {
        this.clock = clock;
        this.quiescence = quiescence;
        this.ticker = ticker;
        this.problems = problems;
        this.mapper = mapper;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/zonewatch/quiescence").blockingHandler(this::look, false);
        management.router().get("/q/zonewatch/clock").handler(context -> answer(context, clockState()));
        if (clock instanceof SimulatedClock simulated) {
            management
                    .router()
                    .put("/q/zonewatch/clock")
                    .handler(BodyHandler.create(false).setBodyLimit(1024))
                    .blockingHandler(context -> advance(context, simulated), false);
        }
    }

    private void look(RoutingContext context) {
        try {
            answer(context, quiescence.look());
        } catch (Problem e) {
            problems.refuse(context, e.code());
        }
    }

    private void advance(RoutingContext context, SimulatedClock simulated) {
        try {
            JsonNode body = mapper.readTree(context.body().asString());
            simulated.advanceTo(OffsetDateTime.parse(body.path("now").asText()).toInstant());
            ticker.wake();
            answer(context, clockState());
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            LOG.debugf(e, "clock command refused");
            context.response().setStatusCode(400).end("{\"detail\":\"now must be an RFC 3339 time\"}");
        }
    }

    private Map<String, Object> clockState() {
        return Map.of("mode", clock instanceof SimulatedClock ? "simulated" : "system", "now", clock.nowOffset());
    }

    private void answer(RoutingContext context, Object body) {
        try {
            context.response().putHeader("Content-Type", "application/json").end(mapper.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            context.fail(500, e);
        }
    }
}
