package io.zonewatch.registry.designation;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.recognition.desk.RecognitionRequests;
import io.zonewatch.registry.recognition.reading.RecognitionSummary;
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

/** The designations of all zones over HTTP. */
@Path("/api/v1/designations")
@Tag(name = "designations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class DesignationListResource {

    private final RecognitionRequests requests;

    @Inject
    DesignationListResource(RecognitionRequests requests) {
        this.requests = requests;
    }

    @GET
    @Operation(operationId = "listDesignations", summary = "The designations of all zones at a moment 品牌列表")
    @APIResponse(
            responseCode = "200",
            description = "Those in your scope that have begun 权限范围内已开始的品牌",
            content =
                    @Content(
                            schema = @Schema(implementation = DesignationPage.class),
                            examples = @ExampleObject(name = "page", value = DesignationExamples.PAGE)))
    public Response list(
            @BeanParam @Valid DesignationFilter filter,
            @BeanParam @Valid AskedMoment moment,
            @BeanParam @Valid Paging paging) {
        return requests.list(DesignationView.DESIGNATIONS, filter, moment, paging);
    }

    @GET
    @Path("summary")
    @Operation(operationId = "summarizeDesignations", summary = "How many designations there are at a moment 品牌统计")
    @APIResponse(
            responseCode = "200",
            description = "Counts by kind, level and state 按类别、级别、状态计数",
            content =
                    @Content(
                            schema = @Schema(implementation = RecognitionSummary.class),
                            examples = @ExampleObject(name = "counts", value = DesignationExamples.SUMMARY)))
    public Response summary(@BeanParam @Valid DesignationFilter filter, @BeanParam @Valid AskedMoment moment) {
        return requests.summary(DesignationView.DESIGNATIONS, filter, moment);
    }
}
