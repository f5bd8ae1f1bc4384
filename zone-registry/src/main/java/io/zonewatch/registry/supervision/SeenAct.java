package io.zonewatch.registry.supervision;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which act a step leads on, in the version that the caller has seen. */
public class SeenAct {

    @Parameter(description = "Its id 标识")
    @PathParam("id")
    String id;

    @Parameter(description = "Entity tag of what you have read 所读取版本的 ETag")
    @HeaderParam("If-Match")
    String ifMatch;
}
