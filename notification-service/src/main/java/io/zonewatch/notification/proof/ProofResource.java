package io.zonewatch.notification.proof;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proofs of service over HTTP. */
@Path("/api/v1")
@Tag(name = "proofs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REVIEWER, Roles.AUDITOR})
class ProofResource {

    private static final String ID = "3f2504e0-4f89-31d3-9a0c-0305e82c3301";

    private static final String PROOF = """
            {"proof":{"notice":"3f2504e0-4f89-31d3-9a0c-0305e82c3301","number":"U0011_M-IND_2016-02-1-T+3",
             "obligation":"U0011_M-IND_2016-02","unit":"U0011",
             "unitNames":{"zh":"某开发区","en":"A zone"},"form":"M-IND",
             "formNames":{"zh":"开发区主要指标月报","en":"Monthly report"},"period":"2016-02","round":1,"step":"T+3",
             "servedAt":"2016-03-15T09:00:00+08:00","termEndsAt":"2016-03-22T18:00:00+08:00","standing":"SERVED",
             "cameBackAt":null,"servedAgainAt":null,"services":[{"role":"STATISTICIAN",
             "name":"张三","channel":"EMAIL","message":"<0123@zonewatch>","acceptedAt":"2016-03-15T09:00:00+08:00",
             "answer":"SMTP 250","subject":"催报通知书","text":"……","digest":"0123","cameBack":null,"ledger":[{"entry":42,
             "event":"delivery.sent","at":"2016-03-15T09:00:00+08:00","recordedAt":"2016-03-15T09:00:01+08:00","commitment":"0123"}]}],
             "issuedAt":"2016-03-16T09:00:00+08:00","owedBy":null,"owedByNames":null,"simulated":false},"jws":"e30.e30.AA"}""";

    private static final String NOTICES = """
            {"items":[{"id":"3f2504e0-4f89-31d3-9a0c-0305e82c3301","number":"U0011_M-IND_2016-02-1-T+3",
             "obligation":"U0011_M-IND_2016-02","round":1,"step":"T+3",
             "servedAt":"2016-03-15T09:00:00+08:00","termEndsAt":"2016-03-22T18:00:00+08:00","standing":"CAME_BACK",
             "cameBackAt":"2016-03-16T10:00:00+08:00","servedAgainAt":null}],"next":null}""";

    private static final String KEYS = """
            {"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
             "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0","use":"sig","alg":"ES256","kid":"0123"}]}""";

    private final Proofs proofs;
    private final Versioned versioned;

    @Inject
    ProofResource(Proofs proofs, Versioned versioned) {
        this.proofs = proofs;
        this.versioned = versioned;
    }

    /** A set of keys (RFC 7517, 5). */
    record Jwks(List<Jwk> keys) {}

    /** Describes the list for the API document. */
    record NoticeList(
            List<NoticeView> items, @Schema(nullable = true) String next) {}

    @GET
    @Path("notices")
    @RolesAllowed(Roles.ANY)
    @Operation(operationId = "listNotices", summary = "Dunning notices that were served 已送达的催报通知书")
    @APIResponse(
            responseCode = "200",
            description = "By identity 按标识",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeList.class),
                            examples = @ExampleObject(name = "one", value = NOTICES)))
    public Response notices(
            @Parameter(description = "Obligation 填报义务", example = "U0011_M-IND_2016-02")
                    @QueryParam("obligation")
                    @Pattern(regexp = "[A-Z0-9-]{2,32}_[A-Za-z0-9-]{2,32}_[0-9]{4}(-[0-9]{2}|-Q[1-4])?")
                    String obligation,
            @BeanParam @Valid Paging paging) {
        return versioned.list(proofs.notices(obligation, paging));
    }

    @GET
    @Path("notices/{id}/proof")
    @Operation(operationId = "getNoticeProof", summary = "Proof that a dunning notice was served 催报通知书送达证明")
    @APIResponse(
            responseCode = "200",
            description = "The proof and its signature 证明及其签名",
            content =
                    @Content(
                            schema = @Schema(implementation = SignedProof.class),
                            examples = @ExampleObject(name = "served", value = PROOF)))
    public Response proof(@Parameter(description = "Notice 通知书", example = ID) @PathParam("id") String id) {
        return versioned.list(proofs.issue(id));
    }

    @GET
    @Path("notices/{id}/proof/page")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(operationId = "printNoticeProof", summary = "The same to be printed 可打印的送达证明")
    @APIResponse(
            responseCode = "200",
            description = "A page in the caller's language 网页",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>")))
    public Response page(@Parameter(description = "Notice 通知书", example = ID) @PathParam("id") String id) {
        return versioned.document(0, proofs.page(id), MediaType.TEXT_HTML, ProofPage.STYLE);
    }

    @GET
    @Path("proof-keys")
    @RolesAllowed(Roles.ANY)
    @Operation(operationId = "listProofKeys", summary = "The public keys that proofs are verified with 验证证明的公钥")
    @APIResponse(
            responseCode = "200",
            description = "JSON Web Key Set 公钥集",
            content =
                    @Content(
                            schema = @Schema(implementation = Jwks.class),
                            examples = @ExampleObject(name = "one", value = KEYS)))
    public Response keys() {
        return versioned.list(new Jwks(proofs.keys()));
    }

    @POST
    @Path("proof-keys")
    @Idempotent
    @InstallationWide
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "renewProofKey",
            summary = "Proofs are signed with a new key from now on 更换证明签名密钥",
            description =
                    "The public keys before stay published: what they have signed can still be verified. 原公钥继续公布。")
    @APIResponse(
            responseCode = "201",
            description = "All public keys, the newest first 全部公钥，最新在前",
            content =
                    @Content(
                            schema = @Schema(implementation = Jwks.class),
                            examples = @ExampleObject(name = "one", value = KEYS)))
    public Response renewKey() {
        Jwks published = new Jwks(proofs.renewKey());
        return versioned.created(
                URI.create("/api/v1/proof-keys"), published.keys().size(), published);
    }
}
