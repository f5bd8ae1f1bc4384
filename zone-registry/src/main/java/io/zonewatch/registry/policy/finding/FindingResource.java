package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedMoment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Findings over HTTP. */
@Path("/api/v1/findings")
@Tag(name = "policy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class FindingResource {

    private final FindingService findings;
    private final Versioned versioned;

    @Inject
    FindingResource(FindingService findings, Versioned versioned) {
        this.findings = findings;
        this.versioned = versioned;
    }

    @GET
    @Operation(
            operationId = "listFindings",
            summary = "Where zones do not keep to what plans state, on a day 政策校验结果",
            description =
                    "Found on demand from the state on the day, by zone, plan and rule. Names of units outside your scope "
                            + "are left out. 按查询日的登记情况即时校验；不显示权限范围以外的单位。")
    @APIResponse(
            responseCode = "200",
            description = "The findings about zones in your scope 权限范围内的校验结果",
            content =
                    @Content(
                            schema = @Schema(implementation = FindingPage.class),
                            examples = @ExampleObject(name = "page", value = FindingExamples.PAGE)))
    public Response list(
            @BeanParam @Valid FindingFilter filter,
            @BeanParam @Valid AskedMoment moment,
            @BeanParam @Valid Paging paging) {
        return versioned.list(findings.list(filter, moment, paging));
    }
}
