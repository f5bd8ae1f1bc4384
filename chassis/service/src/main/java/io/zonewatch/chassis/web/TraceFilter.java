package io.zonewatch.chassis.web;

import io.zonewatch.chassis.event.TraceParent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Takes up the caller's trace for the time of one request. */
@Provider
class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        TraceParent.begin(request.getHeaderString(TraceParent.NAME));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        TraceParent.end();
    }
}
