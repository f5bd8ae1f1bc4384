package io.zonewatch.registry.recognition.desk;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which one is to change, in the version that the caller has seen. */
public final class Seen extends Named {

    @Parameter(description = "Entity tag of what you have read 所读取版本的 ETag")
    @HeaderParam("If-Match")
    String ifMatch;
}
