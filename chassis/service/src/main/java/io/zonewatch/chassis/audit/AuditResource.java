package io.zonewatch.chassis.audit;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail as an auditor sees it. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
public class AuditResource {

    private static final String INTACT = """
            {"intact":true,"entries":42,"brokenAt":null,"head":"9f86d081884c7d65","next":null,"erased":2,"erasedSilently":0,
            "unsealed":0,"published":"AGREES","publishedSeal":17}""";
    private static final String ENTRIES = """
            {"items":[{"id":42,"recordedAt":"2016-04-01T00:00:00Z","businessTime":"2016-04-01T00:00:00Z",
            "action":"unit.registered","subjectType":"unit","subject":"U0011","unit":"U0011","erased":false,
            "actor":"administrator-1","before":null,"after":{"name":"a zone"},"reason":null}],"next":null}""";

    /** How a part of the list of entries looks. */
    private record AuditEntryPage(
            List<AuditEntryView> items,
            @Schema(nullable = true) String next) {}

    private final AuditVerifier verifier;
    private final AuditReading reading;

    @Inject
    AuditResource(AuditVerifier verifier, AuditReading reading) {
        this.verifier = verifier;
        this.reading = reading;
    }

    @GET
    @Path("entries")
    @Operation(
            operationId = "listAuditEntries",
            summary = "Who changed what, when, and why 审计记录",
            description =
                    "What concerns no unit is shown to who reaches the whole installation" + " 不涉及具体单位的记录仅向权限覆盖整个系统者显示")
    @APIResponse(
            responseCode = "200",
            description = "Newest first 最新在前",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditEntryPage.class),
                            examples = @ExampleObject(name = "one", value = ENTRIES)))
    public Page<AuditEntryView> entries(@BeanParam @Valid AuditFilter filter, @BeanParam @Valid Paging paging) {
        return reading.list(filter, paging);
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Recomputes the audit chain 校验审计链",
            description = "A long chain is verified in parts: ask again from next until it is null"
                    + " 链较长时分段校验：以返回的 next 为 from 继续，直至为空")
    @APIResponse(
            responseCode = "200",
            description = "What was found 校验结果",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditVerifier.Verification.class),
                            examples = @ExampleObject(name = "intact", value = INTACT)))
    public AuditVerifier.Verification verify(
            @Parameter(description = "The first seal to be looked at 起始封印", example = "1")
                    @QueryParam("from")
                    @DefaultValue("1")
                    @Min(1)
                    long from,
            @Parameter(description = "How many seals at most 封印数上限", example = "5000")
                    @QueryParam("limit")
                    @DefaultValue("5000")
                    @Min(1)
                    @Max(AuditVerifier.MOST)
                    int limit) {
        return verifier.verify(from, limit);
    }
}
