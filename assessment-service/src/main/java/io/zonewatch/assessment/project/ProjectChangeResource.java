package io.zonewatch.assessment.project;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of key projects over HTTP. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Key projects 重点项目清单")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class ProjectChangeResource {

    private static final String PLAN = "Code of the plan 计划编码";
    private static final String A_PLAN = "chizhou-2015";
    private static final String PROJECT = "Code of the project 项目编码";
    private static final String A_PROJECT = "P-001";

    private final ProjectAmending amending;
    private final Versioned versioned;

    @Inject
    ProjectChangeResource(ProjectAmending amending, Versioned versioned) {
        this.amending = amending;
        this.versioned = versioned;
    }

    /** A part of the list of changes. */
    record Changes(
            List<ProjectChange> items,
            @Schema(nullable = true) String next) {}

    @PUT
    @Path("{plan}/{project}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.ASSESSOR})
    @Operation(
            operationId = "amendProject",
            summary = "Changes a project on the list, by a document 调整重点项目",
            description = "Needs If-Match; the same again changes nothing. What was reported stays.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectAmendment.class),
                            examples = @ExampleObject(name = "amendment", value = ProjectExamples.AMENDMENT)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or unchanged 已调整或未变",
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectView.class),
                            examples = @ExampleObject(name = "project", value = ProjectExamples.VIEW)))
    public Response amend(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = PROJECT, example = A_PROJECT) @PathParam("project") String project,
            @Parameter(description = "Entity tag of the version it replaces 被替换版本的 ETag")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Valid @NotNull ProjectAmendment amendment) {
        ProjectView now = amending.amend(plan, project, amendment, ifMatch);
        return versioned.ok(now.version(), now);
    }

    @GET
    @Path("{plan}/{project}/changes")
    @Operation(
            operationId = "listProjectChanges",
            summary = "What was changed about a project, with its documents 项目的历次调整")
    @APIResponse(
            responseCode = "200",
            description = "In their order 按次序",
            content =
                    @Content(
                            schema = @Schema(implementation = Changes.class),
                            examples = @ExampleObject(name = "changes", value = ProjectExamples.CHANGES)))
    public Response changes(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = PROJECT, example = A_PROJECT) @PathParam("project") String project,
            @BeanParam @Valid Paging paging) {
        return versioned.list(amending.changes(plan, project, paging));
    }
}
