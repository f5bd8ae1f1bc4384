package io.zonewatch.indicator.attachment;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.indicator.Names;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that go with reports. */
@Path("/api/v1/obligations")
@Tag(name = "attachments", description = "Files that go with reports 附件")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class AttachmentResource {

    private static final String ID = "Unit, form and period 单位_报表_期别";
    private static final String AN_ID = "U0011_M-IND_2016-03";

    private final Attachments attachments;
    private final Versioned versioned;

    @Inject
    AttachmentResource(Attachments attachments, Versioned versioned) {
        this.attachments = attachments;
        this.versioned = versioned;
    }

    /**
     * A file to be kept.
     *
     * @param name what the unit calls it; no path
     * @param content its bytes in Base64
     */
    record Upload(
            @NotNull @Size(min = 1, max = 200) @Pattern(regexp = Names.WORDS) @Pattern(regexp = "[^/\\\\\\p{Cntrl}]+")
            String name,

            @Schema(format = "byte") @NotNull String content) {}

    private record Attached(List<Attachment> items) {}

    @POST
    @Path("{id}/attachments")
    @Idempotent
    @RolesAllowed(Roles.STATISTICIAN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAttachment",
            summary = "Uploads a file for a report 上传附件",
            description = "PDF, PNG, JPEG or XLSX, by its content and not by its name. A report refers to it by its"
                    + " digest; before one does, only the unit sees it. The same bytes again are the same file.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Upload.class),
                            examples = @ExampleObject(name = "PDF", value = AttachmentExamples.UPLOAD)))
    @APIResponse(
            responseCode = "201",
            description = "Kept 已保存",
            content =
                    @Content(
                            schema = @Schema(implementation = Attachment.class),
                            examples = @ExampleObject(name = "PDF", value = AttachmentExamples.ATTACHMENT)))
    public Response add(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id, @Valid @NotNull Upload upload) {
        Attachment added = attachments.add(id, upload.name(), upload.content());
        return versioned.created(URI.create("/api/v1/obligations/" + id + "/attachments/" + added.sha256()), 1, added);
    }

    @GET
    @Path("{id}/attachments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listAttachments", summary = "Files of a report 附件列表")
    @APIResponse(
            responseCode = "200",
            description = "As they were uploaded 按上传时间",
            content =
                    @Content(
                            schema = @Schema(implementation = Attached.class),
                            examples = @ExampleObject(name = "one", value = AttachmentExamples.ATTACHMENTS)))
    public Response list(@Parameter(description = ID, example = AN_ID) @PathParam("id") String id) {
        return versioned.list(new Attached(attachments.list(id)));
    }

    @GET
    @Path("{id}/attachments/{sha256}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadAttachment",
            summary = "The bytes of a file 下载附件",
            description = "Always as a download that no browser shows or runs; its media type is told by the list.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes 文件内容",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "PDF", value = "%PDF-1.7 … %%EOF")))
    public Response download(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = "Digest of the bytes 内容摘要", example = AttachmentExamples.DIGEST)
                    @PathParam("sha256")
                    String sha256) {
        AttachmentStore.Stored stored = attachments.bytes(id, sha256);
        return Response.ok(stored.bytes(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(stored.attachment().name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** With the name in the encoding of RFC 8187, which is ASCII whatever the name is. */
    private static String disposition(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
