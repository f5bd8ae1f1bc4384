package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Target plans over HTTP. */
@Path("/api/v1/plans")
@Tag(name = "plans", description = "Target plans 目标计划")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class PlanResource {

    private static final long FIRST = 1;

    private final PlanService plans;
    private final PlanFindings findings;
    private final Versioned versioned;

    @Inject
    PlanResource(PlanService plans, PlanFindings findings, Versioned versioned) {
        this.plans = plans;
        this.findings = findings;
        this.versioned = versioned;
    }

    /** A part of the list of plans. */
    record Plans(
            List<PlanVersion> items,
            @Schema(nullable = true) String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.ASSESSOR})
    @Operation(operationId = "createPlan", summary = "Creates a target plan 新建目标计划")
    @RequestBody(
            description = "The plan with all its targets 计划及其全部目标",
            content =
                    @Content(
                            schema = @Schema(implementation = Plan.class),
                            examples = @ExampleObject(name = "plan", value = PlanExamples.PLAN)))
    @APIResponse(
            responseCode = "201",
            description = "Created; progress known so far is assessed 已创建,已有数据即时评价",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckedPlan.class),
                            examples = @ExampleObject(name = "plan", value = PlanExamples.CHECKED_PLAN)))
    public Response create(@Valid @NotNull Plan plan) {
        Plan created = plans.create(plan);
        return versioned.created(
                URI.create("/api/v1/plans/" + created.code()),
                FIRST,
                new CheckedPlan(created, findings.of(created.targets(), created.assumptions())));
    }

    @GET
    @Operation(
            operationId = "listPlans",
            summary = "Target plans within the caller's scope 目标计划列表",
            description =
                    "With the targets whose unit is within scope. What a zone is asked for of a city's targets is listed by /api/v1/apportionments.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Plans by code, each in the version that holds today, with the targets within scope 按编码排列，均为现行版",
            content =
                    @Content(
                            schema = @Schema(implementation = Plans.class),
                            examples = @ExampleObject(name = "plans", value = PlanExamples.VERSIONS)))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(plans.list(paging));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getPlan", summary = "One target plan 查询目标计划")
    @APIResponse(
            responseCode = "200",
            description = "The version that holds today, with the targets within scope 现行版及权限范围内的目标",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckedVersion.class),
                            examples = @ExampleObject(name = "plan", value = PlanExamples.CHECKED_VERSION)))
    public Response get(
            @Parameter(description = "Code of the plan 计划编码", example = "chizhou-2015") @PathParam("code")
                    String code) {
        PlanVersion plan = plans.find(code);
        return versioned.ok(plan.version(), findings.checked(plan));
    }
}
