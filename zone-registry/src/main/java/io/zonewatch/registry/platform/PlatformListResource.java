package io.zonewatch.registry.platform;

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

/** The platforms of all zones over HTTP. */
@Path("/api/v1/platforms")
@Tag(name = "platforms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class PlatformListResource {

    private final RecognitionRequests requests;

    @Inject
    PlatformListResource(RecognitionRequests requests) {
        this.requests = requests;
    }

    @GET
    @Operation(operationId = "listPlatforms", summary = "The platforms of all zones at a moment 创新平台列表")
    @APIResponse(
            responseCode = "200",
            description = "Those in your scope that have begun 权限范围内已开始的创新平台",
            content =
                    @Content(
                            schema = @Schema(implementation = PlatformPage.class),
                            examples = @ExampleObject(name = "page", value = PlatformExamples.PAGE)))
    public Response list(
            @BeanParam @Valid PlatformFilter filter,
            @BeanParam @Valid AskedMoment moment,
            @BeanParam @Valid Paging paging) {
        return requests.list(PlatformView.PLATFORMS, filter, moment, paging);
    }

    @GET
    @Path("summary")
    @Operation(operationId = "summarizePlatforms", summary = "How many platforms there are at a moment 创新平台统计")
    @APIResponse(
            responseCode = "200",
            description = "Counts by kind, level and state 按类别、级别、状态计数",
            content =
                    @Content(
                            schema = @Schema(implementation = RecognitionSummary.class),
                            examples = @ExampleObject(name = "counts", value = PlatformExamples.SUMMARY)))
    public Response summary(@BeanParam @Valid PlatformFilter filter, @BeanParam @Valid AskedMoment moment) {
        return requests.summary(PlatformView.PLATFORMS, filter, moment);
    }
}
