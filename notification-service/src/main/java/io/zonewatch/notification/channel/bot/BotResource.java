package io.zonewatch.notification.channel.bot;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.notification.channel.endpoint.EndpointView;
import io.zonewatch.notification.channel.endpoint.Trial;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Bots in groups and SMS gateways over HTTP; they belong to the whole installation. */
@Path("/api/v1/bots")
@Tag(name = "bots")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
class BotResource {

    private static final String ID = "0190a1b2-0000-7000-8000-000000000001";

    private static final String FORM = """
            {"name":"开发区统计群","channel":"DINGTALK","division":"3417",
             "url":"https://oapi.dingtalk.com/robot/send?access_token=0123","secret":"SEC0123"}""";

    private static final String ONE = """
            {"id":"0190a1b2-0000-7000-8000-000000000001","channel":"DINGTALK","name":"开发区统计群","division":"3417",
             "host":"oapi.dingtalk.com","enabled":true,"disabledBecause":null,"disabledAt":null,"signed":true,"needs":null,"secretBeforeUntil":null,
             "calls":{"takenAt":"2016-03-02T09:00:00+08:00","failedAt":null,"failedWith":null,"failures":0,"leftAloneUntil":null},
             "createdAt":"2016-03-01T09:00:00+08:00","createdBy":"admin-7","version":2}""";

    private static final String LIST = "{\"items\":[" + ONE + "],\"next\":null}";

    private final BotDesk botDesk;
    private final Versioned versioned;

    @Inject
    BotResource(BotDesk botDesk, Versioned versioned) {
        this.botDesk = botDesk;
        this.versioned = versioned;
    }

    /** Describes the list for the API document. */
    record BotList(
            List<EndpointView> items,
            @Schema(nullable = true) String next) {}

    @POST
    @Idempotent
    @InstallationWide
    @Operation(
            operationId = "createBot",
            summary = "Adds a bot or gateway 新增机器人",
            description = "Bots are called as their platforms have it; an SMS gateway by POST with the body of "
                    + "contracts/calls/sms.schema.json, the secret as bearer token. 短信网关的正文见该文件。")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = BotForm.class),
                            examples = @ExampleObject(name = "group", value = FORM)))
    @APIResponse(
            responseCode = "201",
            description = "Added 已新增",
            content =
                    @Content(
                            schema = @Schema(implementation = EndpointView.class),
                            examples = @ExampleObject(name = "group", value = ONE)))
    public Response create(@Valid @NotNull BotForm form) {
        EndpointView added = botDesk.add(form);
        return versioned.created(URI.create("/api/v1/bots/" + added.id()), added.version(), added);
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(operationId = "listBots", summary = "Bots in groups and SMS gateways 机器人列表")
    @APIResponse(
            responseCode = "200",
            description = "By identity 按标识",
            content =
                    @Content(
                            schema = @Schema(implementation = BotList.class),
                            examples = @ExampleObject(name = "group", value = LIST)))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(botDesk.list(paging));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(operationId = "getBot", summary = "One of them 查看机器人")
    @APIResponse(
            responseCode = "200",
            description = "Without its secrets 不含密钥",
            content =
                    @Content(
                            schema = @Schema(implementation = EndpointView.class),
                            examples = @ExampleObject(name = "group", value = ONE)))
    public Response get(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        EndpointView found = botDesk.find(id);
        return versioned.ok(found.version(), found);
    }

    @POST
    @Path("{id}/disable")
    @InstallationWide
    @Operation(operationId = "disableBot", summary = "Sends nothing to it any more 停用机器人")
    @APIResponse(
            responseCode = "200",
            description = "Disabled 已停用",
            content =
                    @Content(
                            schema = @Schema(implementation = EndpointView.class),
                            examples = @ExampleObject(name = "group", value = ONE)))
    public Response disable(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        EndpointView found = botDesk.turn(id, false);
        return versioned.ok(found.version(), found);
    }

    @POST
    @Path("{id}/enable")
    @InstallationWide
    @Operation(operationId = "enableBot", summary = "Sends to it again 启用机器人")
    @APIResponse(
            responseCode = "200",
            description = "Enabled 已启用",
            content =
                    @Content(
                            schema = @Schema(implementation = EndpointView.class),
                            examples = @ExampleObject(name = "group", value = ONE)))
    public Response enable(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        EndpointView found = botDesk.turn(id, true);
        return versioned.ok(found.version(), found);
    }

    @DELETE
    @Path("{id}")
    @InstallationWide
    @Operation(
            operationId = "removeBot",
            summary = "Removes it for good 删除机器人",
            description =
                    "Its address and secrets are forgotten; what was sent to it stays in the ledger. 地址和密钥随即清除，发送记录保留。")
    @APIResponse(responseCode = "204", description = "Removed 已删除")
    public void remove(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        botDesk.remove(id);
    }

    @POST
    @Path("{id}/test")
    @InstallationWide
    @Operation(operationId = "testBot", summary = "Sends a message to try it out 发送测试消息")
    @APIResponse(
            responseCode = "200",
            description = "What it answered 对方的答复",
            content =
                    @Content(
                            schema = @Schema(implementation = Trial.class),
                            examples =
                                    @ExampleObject(name = "taken", value = "{\"taken\":true,\"answer\":\"HTTP 200\"}")))
    public Trial tryOut(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        return botDesk.tryOut(id);
    }
}
