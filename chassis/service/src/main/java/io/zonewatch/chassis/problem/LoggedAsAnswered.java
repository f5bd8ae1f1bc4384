package io.zonewatch.chassis.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;

/**
 * Gives a failure the status that its caller will be answered before the library writes it into the log: a database that is away
 * was an error of this service (500) there, and a moment's unavailability (503) to the caller. Nothing else of the answer is
 * taken: its texts are in the caller's language, and may repeat what the caller sent.
 */
@ApplicationScoped
class LoggedAsAnswered implements ProblemPostProcessor {

    /** The library logs at 101; higher ones come first. */
    @Override
    public int priority() {
        return 102;
    }

    @Override
    public HttpProblem apply(HttpProblem failed, ProblemContext context) {
        int status = ProblemTranslator.translate(failed, context.cause).getStatusCode();
        return status == failed.getStatusCode()
                ? failed
                : HttpProblem.builder(failed)
                        .withStatus(status)
                        .withTitle(Status.fromStatusCode(status).getReasonPhrase())
                        .build();
    }
}
