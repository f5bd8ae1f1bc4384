package io.zonewatch.registry.recognition.desk;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which one a path names: by its zone and its id. */
public class Named {

    @Parameter(description = "Unit code 单位代码", example = "U0011")
    @PathParam("code")
    String code;

    @Parameter(description = "Its id 标识")
    @PathParam("id")
    String id;
}
