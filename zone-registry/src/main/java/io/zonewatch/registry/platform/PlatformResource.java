package io.zonewatch.registry.platform;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.recognition.Correction;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.desk.Named;
import io.zonewatch.registry.recognition.desk.RecognitionExamples;
import io.zonewatch.registry.recognition.desk.RecognitionRequests;
import io.zonewatch.registry.recognition.desk.Seen;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The platforms of a zone over HTTP. */
@Path("/api/v1/units/{code}/platforms")
@Tag(name = "platforms", description = "Institutions that serve the industries of zones 创新平台")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class PlatformResource {

    private final RecognitionRequests requests;

    @Inject
    PlatformResource(RecognitionRequests requests) {
        this.requests = requests;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "registerPlatform",
            summary = "Records that a zone plans, seeks or holds a platform 登记创新平台")
    @APIResponse(
            responseCode = "201",
            description = "Recorded 已登记",
            content =
                    @Content(
                            schema = @Schema(implementation = PlatformView.class),
                            examples = @ExampleObject(name = "granted", value = PlatformExamples.PLATFORM)))
    public Response register(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "applied",
                                                            value = PlatformExamples.REGISTRATION)))
                    @Valid
                    @NotNull
                    PlatformForm platform) {
        return requests.register(PlatformView.PLATFORMS, code, platform);
    }

    @GET
    @Operation(operationId = "listUnitPlatforms", summary = "The platforms of a zone at a moment 单位创新平台列表")
    @APIResponse(
            responseCode = "200",
            description = "Those that have begun 已开始的创新平台",
            content =
                    @Content(
                            schema = @Schema(implementation = PlatformPage.class),
                            examples = @ExampleObject(name = "page", value = PlatformExamples.PAGE)))
    public Response list(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @BeanParam @Valid PlatformFilter filter,
            @BeanParam @Valid AskedMoment moment,
            @BeanParam @Valid Paging paging) {
        return requests.ofUnit(PlatformView.PLATFORMS, code, filter, moment, paging);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPlatform", summary = "A platform at a moment 创新平台详情")
    @APIResponse(
            responseCode = "200",
            description = "Its state on the day, and its steps 当日状态及全部步骤",
            content =
                    @Content(
                            schema = @Schema(implementation = PlatformView.class),
                            examples = @ExampleObject(name = "granted", value = PlatformExamples.PLATFORM)))
    public Response get(@BeanParam Named platform, @BeanParam @Valid AskedMoment moment) {
        return requests.get(PlatformView.PLATFORMS, platform, moment);
    }

    @POST
    @Idempotent
    @Path("{id}/{command: " + State.COMMANDS + "}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "stepPlatform",
            summary = "Leads a platform to its next state 推进创新平台状态",
            description = "planned → applied → granted or refused; granted → revoked or expired. "
                    + "计划申报 → 已申报 → 已认定或未通过；已认定 → 已撤销或已到期。")
    @APIResponse(
            responseCode = "200",
            description = "The platform afterwards 更新后的创新平台",
            content =
                    @Content(
                            schema = @Schema(implementation = PlatformView.class),
                            examples = @ExampleObject(name = "granted", value = PlatformExamples.PLATFORM)))
    public Response step(
            @BeanParam Seen seen,
            @Parameter(description = "What is done 操作", example = "grants") @PathParam("command") String command,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "paper", value = RecognitionExamples.PAPER)))
                    @Valid
                    @NotNull
                    Paper paper) {
        return requests.step(PlatformView.PLATFORMS, seen, command, paper);
    }

    @POST
    @Idempotent
    @Path("{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "correctPlatform",
            summary = "Corrects a step that was recorded by mistake 更正误录步骤",
            description = "What was known before stays readable with asOf. 更正前的记录可用 asOf 查询。")
    @APIResponse(
            responseCode = "200",
            description = "The platform afterwards 更正后的创新平台",
            content =
                    @Content(
                            schema = @Schema(implementation = PlatformView.class),
                            examples = @ExampleObject(name = "granted", value = PlatformExamples.PLATFORM)))
    public Response correct(
            @BeanParam Seen seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "day",
                                                            value = RecognitionExamples.CORRECTION)))
                    @Valid
                    @NotNull
                    Correction correction) {
        return requests.correct(PlatformView.PLATFORMS, seen, correction);
    }
}
