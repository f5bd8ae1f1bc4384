package io.zonewatch.chassis.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses what is {@link InstallationWide} to callers who reach only a part, before anything else of the request is read. */
@Provider
@InstallationWide
@Priority(Priorities.AUTHORIZATION)
public class InstallationFilter implements ContainerRequestFilter {

    private final Caller caller;

    @Inject
    InstallationFilter(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        caller.requireInstallation();
    }
}
