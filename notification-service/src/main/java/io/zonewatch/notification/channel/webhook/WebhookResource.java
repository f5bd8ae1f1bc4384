package io.zonewatch.notification.channel.webhook;

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

/** Systems that are told by signed calls over HTTP; they belong to the whole installation. */
@Path("/api/v1/webhooks")
@Tag(name = "webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
class WebhookResource {

    private static final String ID = "0190a1b2-0000-7000-8000-000000000001";

    private static final String FORM = """
            {"name":"统计局","division":"3417","url":"https://hooks.example.invalid/zonewatch"}""";

    private static final String ONE = """
            {"id":"0190a1b2-0000-7000-8000-000000000001","channel":"WEBHOOK","name":"统计局","division":"3417",
             "host":"hooks.example.invalid","enabled":true,"disabledBecause":null,"disabledAt":null,"signed":true,"needs":null,"secretBeforeUntil":null,
             "calls":{"takenAt":"2016-03-02T09:00:00+08:00","failedAt":null,"failedWith":null,"failures":0,"leftAloneUntil":null},
             "createdAt":"2016-03-01T09:00:00+08:00","createdBy":"admin-7","version":2}""";

    private static final String NEW = """
            {"id":"0190a1b2-0000-7000-8000-000000000001","channel":"WEBHOOK","name":"统计局","division":"3417",
             "host":"hooks.example.invalid","enabled":true,"disabledBecause":null,"disabledAt":null,"signed":false,"needs":"SECRET","secretBeforeUntil":null,
             "calls":{"takenAt":null,"failedAt":null,"failedWith":null,"failures":0,"leftAloneUntil":null},
             "createdAt":"2016-03-01T09:00:00+08:00","createdBy":"admin-7","version":1}""";

    private static final String SECRET =
            "{\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\",\"secretBeforeUntil\":null}";

    private static final String LIST = "{\"items\":[" + ONE + "],\"next\":null}";

    private final Webhooks webhooks;
    private final Versioned versioned;

    @Inject
    WebhookResource(Webhooks webhooks, Versioned versioned) {
        this.webhooks = webhooks;
        this.versioned = versioned;
    }

    /** Describes the list for the API document. */
    record WebhookList(
            List<EndpointView> items,
            @Schema(nullable = true) String next) {}

    @POST
    @Idempotent
    @InstallationWide
    @Operation(
            operationId = "createWebhook",
            summary = "Adds a system that is to be told 新增回调系统",
            description =
                    "It is called by POST with the headers of Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature) "
                            + "and the body of contracts/calls/webhook.schema.json: types reminder.* and endpoint.test. "
                            + "调用按 Standard Webhooks 签名，正文见该文件。")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookForm.class),
                            examples = @ExampleObject(name = "statistics", value = FORM)))
    @APIResponse(
            responseCode = "201",
            description = "Added; told as soon as it has a secret 已新增，签发密钥后开始发送",
            content =
                    @Content(
                            schema = @Schema(implementation = EndpointView.class),
                            examples = @ExampleObject(name = "statistics", value = NEW)))
    public Response create(@Valid @NotNull WebhookForm form) {
        EndpointView added = webhooks.add(form);
        return versioned.created(URI.create("/api/v1/webhooks/" + added.id()), added.version(), added);
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR, Roles.AUDITOR})
    @Operation(operationId = "listWebhooks", summary = "Systems that are told by signed calls 回调系统列表")
    @APIResponse(
            responseCode = "200",
            description = "By identity 按标识",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookList.class),
                            examples = @ExampleObject(name = "statistics", value = LIST)))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(webhooks.list(paging));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR, Roles.AUDITOR})
    @Operation(operationId = "getWebhook", summary = "One of them 查看回调系统")
    @APIResponse(
            responseCode = "200",
            description = "Without its secrets 不含密钥",
            content =
                    @Content(
                            schema = @Schema(implementation = EndpointView.class),
                            examples = @ExampleObject(name = "statistics", value = ONE)))
    public Response get(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        EndpointView found = webhooks.find(id);
        return versioned.ok(found.version(), found);
    }

    @POST
    @Path("{id}/secret")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR})
    @Operation(
            operationId = "issueWebhookSecret",
            summary = "Issues the first or another secret, shown this once 签发密钥(只显示一次)")
    @APIResponse(
            responseCode = "200",
            description = "The secret before counts for a day longer 原密钥一天内仍有效",
            content =
                    @Content(
                            schema = @Schema(implementation = IssuedSecret.class),
                            examples = @ExampleObject(name = "first", value = SECRET)))
    public IssuedSecret issueSecret(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        return webhooks.issueSecret(id);
    }

    @POST
    @Path("{id}/disable")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR})
    @Operation(operationId = "disableWebhook", summary = "Sends nothing to it any more 停用回调系统")
    @APIResponse(
            responseCode = "200",
            description = "Disabled 已停用",
            content =
                    @Content(
                            schema = @Schema(implementation = EndpointView.class),
                            examples = @ExampleObject(name = "statistics", value = ONE)))
    public Response disable(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        EndpointView found = webhooks.turn(id, false);
        return versioned.ok(found.version(), found);
    }

    @POST
    @Path("{id}/enable")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR})
    @Operation(operationId = "enableWebhook", summary = "Sends to it again 启用回调系统")
    @APIResponse(
            responseCode = "200",
            description = "Enabled 已启用",
            content =
                    @Content(
                            schema = @Schema(implementation = EndpointView.class),
                            examples = @ExampleObject(name = "statistics", value = ONE)))
    public Response enable(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        EndpointView found = webhooks.turn(id, true);
        return versioned.ok(found.version(), found);
    }

    @DELETE
    @Path("{id}")
    @InstallationWide
    @Operation(
            operationId = "removeWebhook",
            summary = "Removes it for good 删除回调系统",
            description =
                    "Its address and secrets are forgotten; what was sent to it stays in the ledger. 地址和密钥随即清除，发送记录保留。")
    @APIResponse(responseCode = "204", description = "Removed 已删除")
    public void remove(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        webhooks.remove(id);
    }

    @POST
    @Path("{id}/test")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR})
    @Operation(operationId = "testWebhook", summary = "Sends a message to try it out 发送测试消息")
    @APIResponse(
            responseCode = "200",
            description = "What it answered 对方的答复",
            content =
                    @Content(
                            schema = @Schema(implementation = Trial.class),
                            examples =
                                    @ExampleObject(name = "taken", value = "{\"taken\":true,\"answer\":\"HTTP 200\"}")))
    public Trial tryOut(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        return webhooks.tryOut(id);
    }
}
