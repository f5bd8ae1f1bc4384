package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.SeenItem;
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

/** What becomes of what inspections found, over HTTP. */
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
public class FindingStepResource {

    private final InspectionService inspections;
    private final Versioned versioned;

    @Inject
    FindingStepResource(InspectionService inspections, Versioned versioned) {
        this.inspections = inspections;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Path("{id}/findings/{number}/rectifications")
    @Operation(operationId = "rectifyFinding", summary = "Records that a finding was put right 记录整改")
    public Response rectify(
            @BeanParam SeenItem seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "paper", value = InspectionExamples.PAPER)))
                    @Valid
                    @NotNull
                    Paper paper) {
        return answer(inspections.follow(seen, FindingState.RECTIFIED, paper));
    }

    @POST
    @Idempotent
    @Path("{id}/findings/{number}/verifications")
    @Operation(operationId = "verifyFinding", summary = "Records what the group saw when it looked again 记录核查")
    public Response verify(
            @BeanParam SeenItem seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "satisfied",
                                                            value = InspectionExamples.VERIFICATION)))
                    @Valid
                    @NotNull
                    VerificationForm verification) {
        return answer(inspections.follow(seen, verification.state(), verification.paper()));
    }

    private Response answer(InspectionView view) {
        return versioned.ok(view.sequence(), view);
    }
}
