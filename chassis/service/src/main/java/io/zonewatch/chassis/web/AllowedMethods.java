package io.zonewatch.chassis.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says which methods the path takes, where one was refused (RFC 9110, 15.5.6) or they are asked for: those of the path, not of its class. */
@Provider
public class AllowedMethods implements ContainerResponseFilter {

    private final ResourceMethods methods;

    @Inject
    AllowedMethods(ResourceMethods methods) {
        this.methods = methods;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean refused = response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode();
        if (refused || HttpMethod.OPTIONS.equals(request.getMethod())) {
            List<String> allowed = methods.at(request.getUriInfo().getPath());
            if (!allowed.isEmpty()) {
                response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
            }
        }
    }
}
