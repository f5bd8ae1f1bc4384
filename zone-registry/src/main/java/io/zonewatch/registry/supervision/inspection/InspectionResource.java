package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.supervision.ActFilter;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Inspections over HTTP. */
@Path("/api/v1/supervision/inspections")
@Tag(name = "inspections", description = "Inspections by the supervision group 调研督查")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class InspectionResource {

    private final InspectionService inspections;
    private final Versioned versioned;
    private final BusinessClock clock;

    @Inject
    InspectionResource(InspectionService inspections, Versioned versioned, BusinessClock clock) {
        this.inspections = inspections;
        this.versioned = versioned;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "planInspection", summary = "Plans an inspection 计划督查")
    @APIResponse(
            responseCode = "201",
            description = "Planned 已计划",
            content =
                    @Content(
                            schema = @Schema(implementation = InspectionView.class),
                            examples = @ExampleObject(name = "held", value = InspectionExamples.INSPECTION)))
    public Response plan(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "plan", value = InspectionExamples.PLAN)))
                    @Valid
                    @NotNull
                    InspectionForm plan) {
        InspectionView view = inspections.plan(plan);
        return versioned.created(URI.create("/api/v1/supervision/inspections/" + view.id()), view.sequence(), view);
    }

    @GET
    @Operation(operationId = "listInspections", summary = "The inspections that concern your units, by day 督查列表")
    @APIResponse(
            responseCode = "200",
            description = "As they are at the moment 列表",
            content =
                    @Content(
                            schema = @Schema(implementation = InspectionPage.class),
                            examples = @ExampleObject(name = "page", value = InspectionExamples.PAGE)))
    public Response list(
            @BeanParam @Valid ActFilter filter, @BeanParam @Valid AskedMoment moment, @BeanParam @Valid Paging paging) {
        return versioned.list(inspections.list(filter, moment.at(clock), paging));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getInspection", summary = "An inspection at a moment 督查详情")
    @APIResponse(
            responseCode = "200",
            description = "As it is on the day 当日情况",
            content =
                    @Content(
                            schema = @Schema(implementation = InspectionView.class),
                            examples = @ExampleObject(name = "held", value = InspectionExamples.INSPECTION)))
    public Response get(
            @Parameter(description = "Id of the inspection 督查标识") @PathParam("id") String id,
            @BeanParam @Valid AskedMoment moment) {
        InspectionView view = inspections.get(id, moment.at(clock));
        return versioned.ok(view.sequence(), view);
    }
}
