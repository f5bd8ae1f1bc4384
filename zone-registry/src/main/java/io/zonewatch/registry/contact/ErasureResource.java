package io.zonewatch.registry.contact;

import io.zonewatch.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure of a person over HTTP. */
@Path("/api/v1/units")
@Tag(name = "contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

    private final ErasureService erasures;

    @Inject
    ErasureResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    @POST
    @Path("{code}/contacts/erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "eraseContact",
            summary = "Erases a person from a unit 清除个人信息",
            description =
                    "Takes the person off the list, in every role, and erases the content of every entry of the audit "
                            + "trail of this list that tells of the person; the audit chain still verifies. On past days "
                            + "role and days are left, and nothing that tells who it was. The name goes from the "
                            + "supervision group, its meetings and inspections too, posts stay; and the account "
                            + "from the unit's commands. The reminder service makes its records anonymous. Repeating it "
                            + "finds nothing: 404. "
                            + "从名单及其审计内容中清除该人信息，审计链仍可校验；此前的名单仅保留角色与日期；推进小组、会议、督查中的姓名及指令记录人一并清除；提醒记录随之匿名。重复请求返回 404。")
    @APIResponse(
            responseCode = "200",
            description = "Erased 已清除",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureView.class),
                            examples = @ExampleObject(name = "erased", value = ContactExamples.ERASED)))
    public ErasureView erase(
            @Parameter(description = "Unit code 单位代码", example = "U0011") @PathParam("code") String code,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "byEmail", value = ContactExamples.ERASURE)))
                    @Valid
                    @NotNull
                    ErasureForm form) {
        return erasures.erase(code, form);
    }
}
