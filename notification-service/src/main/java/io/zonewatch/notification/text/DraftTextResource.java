package io.zonewatch.notification.text;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts of texts over HTTP. */
@Path("/api/v1/text-previews")
@Tag(name = "texts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
class DraftTextResource {

    private final TextService texts;

    @Inject
    DraftTextResource(TextService texts) {
        this.texts = texts;
    }

    @POST
    @InstallationWide
    @Operation(
            operationId = "previewDraftText",
            summary = "A draft with sample data filled in, before it is put in use 用示例数据预览草稿",
            description = "It is checked as when it is put, and not kept. 与设定时同样校验，不保存。")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Text.class),
                            examples = @ExampleObject(name = "overdue", value = TextResource.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "As a recipient would read it 收件人所见",
            content =
                    @Content(
                            schema = @Schema(implementation = Text.class),
                            examples = @ExampleObject(name = "overdue", value = TextResource.FILLED)))
    public Text previewDraft(@Valid @NotNull Text draft) {
        return texts.preview(draft);
    }
}
