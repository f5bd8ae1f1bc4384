package io.zonewatch.indicator.exemption;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exemptions 免报: granted by a reviewer for a term of periods, and ended before it. */
@Path("/api/v1/exemptions")
@Tag(name = "exemptions", description = "Who is released from which report, and why 免报")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class ExemptionResource {

    private static final String ID = "Identity of the exemption 标识";
    private static final String AN_ID = "0c9a1c4e-2f43-4f0e-9b1d-7c4f2f4f0b11";

    private final Exempting exempting;
    private final ExemptionReading reading;
    private final Versioned versioned;

    @Inject
    ExemptionResource(Exempting exempting, ExemptionReading reading, Versioned versioned) {
        this.exempting = exempting;
        this.reading = reading;
        this.versioned = versioned;
    }

    private record ExemptionPage(
            List<Exemption> items, @Schema(nullable = true) String next) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "grantExemption",
            summary = "Releases a unit from a form for a term of periods 批准免报",
            description =
                    "What was submitted, accepted or locked stays as it is. Within the term, what is generated later is"
                            + " released when it comes, and a report that waits for a decision when it is returned.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ExemptionForm.class),
                            examples = @ExampleObject(name = "three months", value = ExemptionExamples.FORM)))
    @APIResponse(
            responseCode = "201",
            description = "Granted, with what it released 已批准及影响",
            content =
                    @Content(
                            schema = @Schema(implementation = Exempting.Outcome.class),
                            examples = @ExampleObject(name = "granted", value = ExemptionExamples.GRANTED)))
    public Response grant(@Valid @NotNull ExemptionForm form) {
        Exempting.Outcome granted = exempting.grant(form);
        return versioned.created(
                URI.create("/api/v1/exemptions/" + granted.exemption().id()), 1, granted);
    }

    @GET
    @Operation(operationId = "listExemptions", summary = "Exemptions in scope 免报列表")
    @APIResponse(
            responseCode = "200",
            description = "By identity 按标识",
            content =
                    @Content(
                            schema = @Schema(implementation = ExemptionPage.class),
                            examples = @ExampleObject(name = "page", value = ExemptionExamples.PAGE)))
    public Response list(@BeanParam @Valid ExemptionFilter filter, @BeanParam @Valid Paging paging) {
        Page<Exemption> page = reading.list(filter, paging);
        return versioned.list(page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getExemption", summary = "One exemption 免报")
    @APIResponse(
            responseCode = "200",
            description = "The exemption 免报",
            content =
                    @Content(
                            schema = @Schema(implementation = Exemption.class),
                            examples = @ExampleObject(name = "granted", value = ExemptionExamples.EXEMPTION)))
    public Response get(@Parameter(description = ID, example = AN_ID) @PathParam("id") String id) {
        ExemptionStore.Kept kept = reading.get(identity(id));
        return versioned.ok(kept.version(), kept.exemption());
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "endExemption",
            summary = "Makes the term shorter 提前终止免报",
            description = "Periods after it are owed again, by lines that leave time enough.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = EndForm.class),
                            examples = @ExampleObject(name = "a month earlier", value = ExemptionExamples.END)))
    @APIResponse(
            responseCode = "201",
            description = "Ended, with what is owed again 已终止及影响",
            content =
                    @Content(
                            schema = @Schema(implementation = Exempting.Outcome.class),
                            examples = @ExampleObject(name = "ended", value = ExemptionExamples.ENDED)))
    public Response end(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was seen 所见版本") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Valid @NotNull EndForm form) {
        Exempting.Ended ended = exempting.end(identity(id), ifMatch, form);
        return versioned.created(URI.create("/api/v1/exemptions/" + id), ended.version(), ended.outcome());
    }

    /** What is no identity names nothing. */
    private static UUID identity(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }
}
