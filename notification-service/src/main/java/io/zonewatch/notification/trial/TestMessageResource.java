package io.zonewatch.notification.trial;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Test messages to oneself over HTTP. */
@Path("/api/v1/test-messages")
@Tag(name = "test-messages", description = "Test messages to oneself 给自己发测试消息")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class TestMessageResource {

    private static final String FORM = "{\"channel\":\"EMAIL\"}";

    private static final String SENT = """
            {"id":7,"obligation":"NEWS-TEST_3f2504e0-4f89-31d3-9a0c-0305e82c3301","channel":"EMAIL",
             "createdAt":"2016-03-11T09:00:00+08:00"}""";

    private final TestMessages messages;
    private final Versioned versioned;

    @Inject
    TestMessageResource(TestMessages messages, Versioned versioned) {
        this.messages = messages;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "sendTestMessage",
            summary = "Sends a message, marked as a test, to the caller 给自己发送测试消息",
            description =
                    "To the address that the registry knows for the caller's account; a few in an hour. 发往登记的联系方式，每小时限次。")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TestMessageForm.class),
                            examples = @ExampleObject(name = "mail", value = FORM)))
    @APIResponse(
            responseCode = "201",
            description = "It will be delivered; Location tells what becomes of it 将投递；Location 为投递情况",
            content =
                    @Content(
                            schema = @Schema(implementation = TestMessage.class),
                            examples = @ExampleObject(name = "mail", value = SENT)))
    public Response send(@Valid @NotNull TestMessageForm form) {
        TestMessage sent = messages.send(form.channel());
        return versioned.created(URI.create("/api/v1/obligations/" + sent.obligation() + "/reminders"), 0, sent);
    }
}
