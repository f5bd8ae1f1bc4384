package io.zonewatch.notification.bounce;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mail that came back, over HTTP: what a mail server's pipe hands over. */
@Path("/api/v1/bounces")
@Tag(name = "deliveries")
@Produces(MediaType.APPLICATION_JSON)
class BounceResource {

    private static final String RFC822 = "message/rfc822";

    private static final String REPORT = """
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"
            From: MAILER-DAEMON@mx.example.invalid
            To: bounce+0123456789abcdefghi0fh17@mail.example.invalid
            Message-ID: <20160311010000.4BC1F@mx.example.invalid>
            MIME-Version: 1.0

            --b
            Content-Type: text/plain

            I'm sorry to have to inform you that your message could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.invalid

            Final-Recipient: rfc822; nobody@example.invalid
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown

            --b--
            """;

    private static final String TAKEN = "{\"effect\":\"CAME_BACK\",\"reminders\":[7]}";

    private final Bounces bounces;
    private final Versioned versioned;

    @Inject
    BounceResource(Bounces bounces, Versioned versioned) {
        this.bounces = bounces;
        this.versioned = versioned;
    }

    @POST
    @InstallationWide
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR})
    @Consumes(RFC822)
    @Operation(
            operationId = "takeBounce",
            summary = "Takes a mail server's report that an e-mail could not be delivered 接收退信报告",
            description =
                    "A delivery status notification (RFC 3464) as it arrived at the address of zonewatch.bounces.address, at most 512 KiB. "
                            + "The reminder it names fails, leaves by the fallback channel and is listed as undelivered; a formal notice shows that "
                            + "it came back. Reports of delays and deliveries, and of others than whom it was "
                            + "written to, change nothing, nor does the same report again. 按 RFC 3464 "
                            + "的投递状态通知登记退信：相应催报记为失败、改走备用渠道并列入未送达清单；延迟或已投递的报告、涉及其他收件人的报告以及重复的报告不改变任何状态。")
    @APIResponse(
            responseCode = "200",
            description = "What it did 处理结果",
            content =
                    @Content(
                            schema = @Schema(implementation = Taken.class),
                            examples = @ExampleObject(name = "came-back", value = TAKEN)))
    @APIResponse(
            responseCode = "404",
            description = "It names no message of ours, or not any more 不涉及本系统发出的邮件，或已过期",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description = "What it is about is just being sent: still-under-way 所涉邮件正在发送",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "It is no delivery status notification: not-a-report 不是投递状态通知",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response take(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = RFC822,
                                            schema = @Schema(type = SchemaType.STRING),
                                            examples = @ExampleObject(name = "postfix", value = REPORT)))
                    byte[] report) {
        return versioned.list(bounces.take(report == null ? new byte[0] : report));
    }
}
