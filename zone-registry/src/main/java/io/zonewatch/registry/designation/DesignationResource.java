package io.zonewatch.registry.designation;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.recognition.Correction;
import io.zonewatch.registry.recognition.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** The designations of a zone over HTTP. */
@Path("/api/v1/units/{code}/designations")
@Tag(name = "designations", description = "What zones may call themselves 品牌")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class DesignationResource {

    private final DesignationService designations;
    private final Versioned versioned;
    private final BusinessClock clock;

    @Inject
    DesignationResource(DesignationService designations, Versioned versioned, BusinessClock clock) {
        this.designations = designations;
        this.versioned = versioned;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "registerDesignation",
            summary = "Records that a zone plans, seeks or holds a designation 登记品牌")
    @APIResponse(
            responseCode = "201",
            description = "Recorded 已登记",
            content =
                    @Content(
                            schema = @Schema(implementation = DesignationView.class),
                            examples = @ExampleObject(name = "applied", value = DesignationExamples.DESIGNATION)))
    public Response register(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DesignationForm.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "applied",
                                                            value = DesignationExamples.REGISTRATION)))
                    @Valid
                    @NotNull
                    DesignationForm designation) {
        DesignationView view = designations.register(code, designation);
        URI location = URI.create("/api/v1/units/" + view.unit() + "/designations/" + view.id());
        return versioned.created(location, view.sequence(), view);
    }

    @GET
    @Operation(operationId = "listUnitDesignations", summary = "The designations of a zone at a moment 单位品牌列表")
    @APIResponse(
            responseCode = "200",
            description = "Those that have begun 已开始的品牌",
            content =
                    @Content(
                            schema = @Schema(implementation = DesignationPage.class),
                            examples = @ExampleObject(name = "page", value = DesignationExamples.PAGE)))
    public Response list(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @BeanParam @Valid DesignationFilter filter,
            @BeanParam @Valid AskedMoment moment,
            @BeanParam @Valid Paging paging) {
        return versioned.list(designations.ofUnit(code, filter, moment.at(clock), paging));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDesignation", summary = "A designation at a moment 品牌详情")
    @APIResponse(
            responseCode = "200",
            description = "Its state on the day, and its steps 当日状态及全部步骤",
            content =
                    @Content(
                            schema = @Schema(implementation = DesignationView.class),
                            examples = @ExampleObject(name = "applied", value = DesignationExamples.DESIGNATION)))
    public Response get(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @Parameter(description = "Id of the designation 品牌标识") @PathParam("id") String id,
            @BeanParam @Valid AskedMoment moment) {
        DesignationView view = designations.get(code, id, moment.at(clock));
        return versioned.ok(view.sequence(), view);
    }

    @POST
    @Idempotent
    @Path("{id}/{command: " + State.COMMANDS + "}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "stepDesignation",
            summary = "Leads a designation to its next state 推进品牌状态",
            description = "planned → applied → granted or refused; granted → revoked or expired. "
                    + "计划申报 → 已申报 → 已认定或未通过；已认定 → 已撤销或已到期。")
    @APIResponse(
            responseCode = "200",
            description = "The designation afterwards 更新后的品牌",
            content =
                    @Content(
                            schema = @Schema(implementation = DesignationView.class),
                            examples = @ExampleObject(name = "applied", value = DesignationExamples.DESIGNATION)))
    public Response step(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @Parameter(description = "Id of the designation 品牌标识") @PathParam("id") String id,
            @Parameter(description = "What is done 操作", example = "grants") @PathParam("command") String command,
            @Parameter(description = "Entity tag of what you have read 所读取版本的 ETag") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Paper.class),
                                            examples =
                                                    @ExampleObject(name = "paper", value = DesignationExamples.PAPER)))
                    @Valid
                    @NotNull
                    Paper paper) {
        State next = State.after(command).orElseThrow();
        DesignationView view = designations.take(code, id, ifMatch, next, paper);
        return versioned.ok(view.sequence(), view);
    }

    @POST
    @Idempotent
    @Path("{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "correctDesignation",
            summary = "Corrects a step that was recorded by mistake 更正误录步骤",
            description = "What was known before stays readable with asOf. 更正前的记录可用 asOf 查询。")
    @APIResponse(
            responseCode = "200",
            description = "The designation afterwards 更正后的品牌",
            content =
                    @Content(
                            schema = @Schema(implementation = DesignationView.class),
                            examples = @ExampleObject(name = "applied", value = DesignationExamples.DESIGNATION)))
    public Response correct(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @Parameter(description = "Id of the designation 品牌标识") @PathParam("id") String id,
            @Parameter(description = "Entity tag of what you have read 所读取版本的 ETag") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Correction.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "day",
                                                            value = DesignationExamples.CORRECTION)))
                    @Valid
                    @NotNull
                    Correction correction) {
        DesignationView view = designations.correct(code, id, ifMatch, correction);
        return versioned.ok(view.sequence(), view);
    }
}
