package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of target plans over HTTP. */
@Path("/api/v1/plans")
@Tag(name = "plans", description = "Target plans 目标计划")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class PlanVersionResource {

    private static final String PLAN = "Code of the plan 计划编码";
    private static final String VERSION = "Version of the plan 计划版本";

    private final PlanVersions versions;
    private final PlanFindings findings;
    private final Versioned versioned;

    @Inject
    PlanVersionResource(PlanVersions versions, PlanFindings findings, Versioned versioned) {
        this.versions = versions;
        this.findings = findings;
        this.versioned = versioned;
    }

    /** A part of the list of versions. */
    record Versions(
            List<PlanVersion> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Path("{plan}/versions")
    @Operation(operationId = "listPlanVersions", summary = "All versions of a plan 计划的各版")
    @APIResponse(
            responseCode = "200",
            description = "Ascending by version, each with the targets within scope 按版本升序，含权限范围内的目标",
            content =
                    @Content(
                            schema = @Schema(implementation = Versions.class),
                            examples = @ExampleObject(name = "versions", value = PlanExamples.VERSIONS)))
    public Response list(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @BeanParam @Valid Paging paging) {
        return versioned.list(versions.list(plan, paging));
    }

    @GET
    @Path("{plan}/versions/{version}")
    @Operation(operationId = "getPlanVersion", summary = "One version of a plan 查询计划的一版")
    @APIResponse(
            responseCode = "200",
            description = "The version with the targets within scope 该版及权限范围内的目标",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckedVersion.class),
                            examples = @ExampleObject(name = "version", value = PlanExamples.CHECKED_VERSION)))
    public Response get(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = VERSION, example = "2") @PathParam("version") int version) {
        return versioned.ok(version, findings.checked(versions.find(plan, version)));
    }

    @GET
    @Path("{plan}/versions/{version}/difference")
    @Operation(
            operationId = "getPlanDifference",
            summary = "What a version changes 与前一版的差异",
            description = "Compared with the version that was published before it, be it a draft or published.")
    @APIResponse(
            responseCode = "200",
            description = "The difference, as far as the targets are within scope 权限范围内目标的差异",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanDifference.class),
                            examples = @ExampleObject(name = "difference", value = PlanExamples.DIFFERENCE)))
    public Response difference(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = VERSION, example = "2") @PathParam("version") int version) {
        return versioned.list(versions.difference(plan, version));
    }
}
