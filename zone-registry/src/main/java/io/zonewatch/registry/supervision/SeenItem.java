package io.zonewatch.registry.supervision;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which decision or finding of an act a step leads on. */
public final class SeenItem extends SeenAct {

    @Parameter(description = "Its place in the minutes or in the report 序号", example = "1")
    @PathParam("number")
    int number;

    public int number() {
        return number;
    }
}
