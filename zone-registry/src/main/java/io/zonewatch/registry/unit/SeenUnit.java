package io.zonewatch.registry.unit;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The unit that a change is for, and which version of it the caller has seen.
 *
 * @param ifMatch its entity tag, or null
 */
public record SeenUnit(
        @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code")
        String code,

        @Parameter(description = "Entity tag of the unit you have read 所读取单位的 ETag", example = "\"1-9c2e40a1f7d3b658\"")
        @HeaderParam("If-Match")
        String ifMatch) {}
