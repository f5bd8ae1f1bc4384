package io.zonewatch.indicator.form;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
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

/** The forms 报表 units report by. */
@Path("/api/v1/forms")
@Tag(name = "forms", description = "What is asked, of whom, by when 报表")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class FormResource {

    private final Forms forms;
    private final Versioned versioned;

    @Inject
    FormResource(Forms forms, Versioned versioned) {
        this.forms = forms;
        this.versioned = versioned;
    }

    private record FormPage(
            List<Form> items, @Schema(nullable = true) String next) {}

    @POST
    @Idempotent
    @InstallationWide
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "addForm",
            summary = "Takes a form's first or next version 新增报表版本",
            description =
                    "Obligations follow by themselves. A next version begins with a period that has not ended and takes"
                            + " nothing away that is already owed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FormVersion.class),
                            examples = {
                                @ExampleObject(name = "monthly", value = FormExamples.FORM),
                                @ExampleObject(name = "wrap-up", value = FormExamples.WRAP_UP)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The form with all its versions 报表及其全部版本",
            content =
                    @Content(
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "monthly", value = FormExamples.FORM_KEPT)))
    public Response add(@Valid @NotNull FormVersion form) {
        FormStore.Stored stored = forms.add(form);
        return versioned.created(URI.create("/api/v1/forms/" + form.code()), stored.sequence(), stored.form());
    }

    @GET
    @Operation(operationId = "listForms", summary = "All forms 报表列表")
    @APIResponse(
            responseCode = "200",
            description = "By code 按代码",
            content =
                    @Content(
                            schema = @Schema(implementation = FormPage.class),
                            examples = @ExampleObject(name = "page", value = FormExamples.FORMS)))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(forms.list(paging));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getForm", summary = "A form with all its versions 报表")
    @APIResponse(
            responseCode = "200",
            description = "The form 报表",
            content =
                    @Content(
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "monthly", value = FormExamples.FORM_KEPT)))
    public Response get(
            @Parameter(description = "Code of the form 报表代码", example = "M-IND") @PathParam("code") String code) {
        FormStore.Stored stored = forms.find(code);
        return versioned.ok(stored.sequence(), stored.form());
    }
}
