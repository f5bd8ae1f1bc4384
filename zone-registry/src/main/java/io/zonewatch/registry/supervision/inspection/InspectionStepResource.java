package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.SeenAct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of planned inspections, over HTTP. */
@Path("/api/v1/supervision/inspections")
@Tag(name = "inspections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@APIResponse(
        responseCode = "200",
        description = "Recorded 已记录",
        content =
                @Content(
                        schema = @Schema(implementation = InspectionView.class),
                        examples = @ExampleObject(name = "held", value = InspectionExamples.INSPECTION)))
public class InspectionStepResource {

    private final InspectionService inspections;
    private final Versioned versioned;

    @Inject
    InspectionStepResource(InspectionService inspections, Versioned versioned) {
        this.inspections = inspections;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Path("{id}/holdings")
    @Operation(
            operationId = "holdInspection",
            summary = "Records that an inspection was held, and what it found 记录督查情况")
    public Response hold(
            @BeanParam SeenAct seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "held", value = InspectionExamples.HOLDING)))
                    @Valid
                    @NotNull
                    ReportForm report) {
        return answer(inspections.hold(seen, report));
    }

    @POST
    @Idempotent
    @Path("{id}/corrections")
    @Operation(
            operationId = "correctInspection",
            summary = "Corrects the report of an inspection 更正督查报告",
            description =
                    "What the report should have said, as a whole; each finding keeps its place and its follow-up. What was "
                            + "recorded before is read with asOf. 整体更正督查报告；问题保留序号及整改情况；更正前的内容可用 asOf 查询。")
    public Response correct(
            @BeanParam SeenAct seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "corrected",
                                                            value = InspectionExamples.CORRECTION)))
                    @Valid
                    @NotNull
                    ReportForm right) {
        return answer(inspections.correct(seen, right));
    }

    @POST
    @Idempotent
    @Path("{id}/cancellations")
    @Operation(operationId = "cancelInspection", summary = "Records that an inspection will not be held 取消督查")
    public Response cancel(
            @BeanParam SeenAct seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "paper", value = InspectionExamples.PAPER)))
                    @Valid
                    @NotNull
                    Paper paper) {
        return answer(inspections.cancel(seen, paper));
    }

    private Response answer(InspectionView view) {
        return versioned.ok(view.sequence(), view);
    }
}
