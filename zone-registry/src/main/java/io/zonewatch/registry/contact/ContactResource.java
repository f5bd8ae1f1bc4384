package io.zonewatch.registry.contact;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** The people of a unit over HTTP. */
@Path("/api/v1/units")
@Tag(name = "contacts", description = "Whom to ask, to remind, to escalate to 联系人")
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {

    private final ContactService contacts;
    private final Versioned versioned;

    @Inject
    ContactResource(ContactService contacts, Versioned versioned) {
        this.contacts = contacts;
        this.versioned = versioned;
    }

    @GET
    @Path("{code}/contacts")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.REVIEWER, Roles.AUDITOR})
    @Operation(operationId = "getContacts", summary = "The people of a unit 查询单位联系人")
    @APIResponse(
            responseCode = "200",
            description = "The people; none if none were ever given 联系人",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactsView.class),
                            examples = @ExampleObject(name = "one", value = ContactExamples.ANSWER)))
    public Response get(@Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code) {
        ContactsView view = contacts.of(code);
        return versioned.ok(view.sequence(), view);
    }

    @PUT
    @Path("{code}/contacts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "putContacts",
            summary = "Replaces the people of a unit 设置单位联系人",
            description = "The first list needs no If-Match; the same people again change nothing. An empty list takes "
                    + "everybody off the list and the topic; the audit trail still knows them until they are erased. What "
                    + "the policy speaks against, such as a zone without a statistician, needs a justification. "
                    + "首次设置无需 If-Match；内容相同则不变；空列表即移除全部人员，审计中的内容须另行清除；不符合政策的变更须说明理由。")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or the same as before 已替换或无变化",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactsView.class),
                            examples = @ExampleObject(name = "one", value = ContactExamples.ANSWER)))
    @APIResponse(
            responseCode = "201",
            description = "The first list of this unit 首次设置",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactsView.class),
                            examples = @ExampleObject(name = "one", value = ContactExamples.ANSWER)))
    public Response put(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @Parameter(
                            description = "Entity tag of the list you have read 所读取版本的 ETag",
                            example = "\"1-9c2e40a1f7d3b658\"")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Contacts.class),
                                            examples = @ExampleObject(name = "one", value = ContactExamples.REQUEST)))
                    @Valid
                    @NotNull
                    Contacts people) {
        ContactService.Outcome outcome = contacts.replace(code, ifMatch, people);
        ContactsView view = outcome.contacts();
        return outcome.created()
                ? versioned.created(URI.create("/api/v1/units/" + view.unit() + "/contacts"), view.sequence(), view)
                : versioned.ok(view.sequence(), view);
    }
}
