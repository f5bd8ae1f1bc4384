package io.zonewatch.registry.contact;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedMoment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
    private final BusinessClock clock;

    @Inject
    ContactResource(ContactService contacts, Versioned versioned, BusinessClock clock) {
        this.contacts = contacts;
        this.versioned = versioned;
        this.clock = clock;
    }

    @GET
    @Path("{code}/contacts")
    @RolesAllowed(Roles.ANY)
    @Operation(
            operationId = "getContacts",
            summary = "The people of a unit on a day 查询单位联系人",
            description =
                    "In full for administrators and reviewers, and for statisticians and zone leaders of a unit that "
                            + "their token names; for all others what tells who they are is masked. Of somebody who was erased, role "
                            + "and days are left on past days. 管理员、审核员以及本单位统计员、负责人可见完整信息，其他角色所见内容已脱敏；"
                            + "已清除的个人仅保留角色与任职日期。")
    @APIResponse(
            responseCode = "200",
            description = "The people; none if none were ever given 联系人",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactsView.class),
                            examples = {
                                @ExampleObject(name = "one", value = ContactExamples.ANSWER),
                                @ExampleObject(name = "masked", value = ContactExamples.MASKED)
                            }))
    public Response get(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @BeanParam @Valid AskedMoment moment) {
        ContactsView view = contacts.of(code, moment.at(clock));
        return versioned.ok(view.sequence(), view);
    }

    @PUT
    @Path("{code}/contacts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "putContacts",
            summary = "Replaces the people of a unit from a day on 设置单位联系人",
            description =
                    "The list holds from validFrom, today if it is not given, until the next one begins; a list that "
                            + "begins before today is a correction and needs a reason. It is whole: who comes later is named too, "
                            + "with validFrom. The first list needs no If-Match; the same "
                            + "people again change nothing. An empty list takes "
                            + "everybody off the list and the topic; earlier days and the audit trail still know them until they are "
                            + "erased. What the policy speaks against, such as a zone without a statistician, needs a justification. "
                            + "名单自生效日期起有效，至下一份名单生效为止；早于当日的须说明更正事由；须为完整名单，此后生效的人员一并列出并注明起始日期；首次设置无需 If-Match；内容相同则不变；"
                            + "空列表即移除全部人员，此前的名单与审计中的内容须另行清除；不符合政策的变更须说明理由。")
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
            @BeanParam Expectation expected,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "one", value = ContactExamples.REQUEST)))
                    @Valid
                    @NotNull
                    Contacts people) {
        ContactService.Outcome outcome = contacts.replace(code, expected, people);
        ContactsView view = outcome.contacts();
        return outcome.created()
                ? versioned.created(URI.create("/api/v1/units/" + view.unit() + "/contacts"), view.sequence(), view)
                : versioned.ok(view.sequence(), view);
    }
}
