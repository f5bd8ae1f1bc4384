package io.zonewatch.assessment.project;

import io.zonewatch.assessment.plan.Plan;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Key projects over HTTP. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Key projects 重点项目清单")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class ProjectResource {

    private static final String PLAN = "Code of the plan 计划编码";
    private static final String A_PLAN = "chizhou-2015";
    private static final String PROJECT = "Code of the project 项目编码";
    private static final String A_PROJECT = "P-001";

    private final ProjectService projects;
    private final Versioned versioned;

    @Inject
    ProjectResource(ProjectService projects, Versioned versioned) {
        this.projects = projects;
        this.versioned = versioned;
    }

    /** A part of the list of projects. */
    record Projects(
            List<ProjectView> items,
            @Schema(nullable = true) String next) {}

    /** A part of the list of reports. */
    record Reports(
            List<WrittenReport> items,
            @Schema(nullable = true) String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.ASSESSOR})
    @Operation(operationId = "createProject", summary = "Puts a project on the list 列入重点项目")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Project.class),
                            examples = @ExampleObject(name = "project", value = ProjectExamples.PROJECT)))
    @APIResponse(
            responseCode = "201",
            description = "On the list 已列入",
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectView.class),
                            examples = @ExampleObject(name = "project", value = ProjectExamples.VIEW)))
    public Response create(@Valid @NotNull Project project) {
        ProjectView created = projects.create(project);
        return versioned.created(
                URI.create("/api/v1/projects/" + project.plan() + "/" + project.code()), created.version(), created);
    }

    @GET
    @Operation(
            operationId = "listProjects",
            summary = "Key projects within the caller's scope, with their progress 重点项目及进展")
    @APIResponse(
            responseCode = "200",
            description = "By plan and code 按计划和编码",
            content =
                    @Content(
                            schema = @Schema(implementation = Projects.class),
                            examples = @ExampleObject(name = "projects", value = ProjectExamples.LIST)))
    public Response list(
            @Parameter(description = PLAN, example = A_PLAN) @QueryParam("plan") @Pattern(regexp = Plan.CODE)
                    String plan,
            @Parameter(description = "Zone or department 单位", example = "U0011")
                    @QueryParam("unit")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
                    String unit,
            @BeanParam @Valid Paging paging) {
        return versioned.list(projects.list(plan, unit, paging));
    }

    @GET
    @Path("{plan}/{project}")
    @Operation(operationId = "getProject", summary = "One key project 查询重点项目")
    @APIResponse(
            responseCode = "200",
            description = "The project with what was reported last 项目及最近进展",
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectView.class),
                            examples = @ExampleObject(name = "project", value = ProjectExamples.VIEW)))
    public Response get(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = PROJECT, example = A_PROJECT) @PathParam("project") String project) {
        ProjectView found = projects.find(plan, project);
        return versioned.ok(found.version(), found);
    }

    @POST
    @Path("{plan}/{project}/reports")
    @Idempotent
    @RolesAllowed({Roles.STATISTICIAN, Roles.ZONE_LEADER, Roles.REVIEWER, Roles.ASSESSOR})
    @Operation(operationId = "reportProject", summary = "Reports how far a project is 报送项目进展")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectReport.class),
                            examples = @ExampleObject(name = "report", value = ProjectExamples.REPORT)))
    @APIResponse(
            responseCode = "200",
            description = "The project as it is now 项目现状",
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectView.class),
                            examples = @ExampleObject(name = "project", value = ProjectExamples.VIEW)))
    public Response report(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = PROJECT, example = A_PROJECT) @PathParam("project") String project,
            @Valid @NotNull ProjectReport report) {
        ProjectView now = projects.report(plan, project, report);
        return versioned.ok(now.version(), now);
    }

    @GET
    @Path("{plan}/{project}/reports")
    @Operation(operationId = "listProjectReports", summary = "Everything reported about a project 项目的历次进展")
    @APIResponse(
            responseCode = "200",
            description = "In their order 按次序",
            content =
                    @Content(
                            schema = @Schema(implementation = Reports.class),
                            examples = @ExampleObject(name = "reports", value = ProjectExamples.REPORTS)))
    public Response reports(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = PROJECT, example = A_PROJECT) @PathParam("project") String project,
            @BeanParam @Valid Paging paging) {
        return versioned.list(projects.reports(plan, project, paging));
    }
}
