package io.zonewatch.chassis.audit;

import io.zonewatch.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail as an auditor sees it. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
public class AuditResource {

    private static final String INTACT =
            "{\"intact\":true,\"entries\":42,\"brokenAt\":null,\"head\":\"9f86d081884c7d65\",\"unsealed\":0}";

    private final AuditVerifier verifier;

    @Inject
    AuditResource(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    @GET
    @Path("verification")
    @Operation(operationId = "verifyAudit", summary = "Recomputes the audit chain 校验审计链")
    @APIResponse(
            responseCode = "200",
            description = "What was found 校验结果",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditVerifier.Verification.class),
                            examples = @ExampleObject(name = "intact", value = INTACT)))
    public AuditVerifier.Verification verify() {
        return verifier.verify();
    }
}
