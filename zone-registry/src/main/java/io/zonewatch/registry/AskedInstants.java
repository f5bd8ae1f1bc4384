package io.zonewatch.registry;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Notes up to which instant a request asks what was known, before anything is read for it. */
@Provider
@Priority(Priorities.USER + 1)
public class AskedInstants implements ContainerRequestFilter {

    private final KnowledgeAsked asked;

    @Inject
    AskedInstants(KnowledgeAsked asked) {
        this.asked = asked;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String asOf = request.getUriInfo().getQueryParameters().getFirst("asOf");
        if (asOf != null) {
            asked.note(asOf);
        }
    }
}
