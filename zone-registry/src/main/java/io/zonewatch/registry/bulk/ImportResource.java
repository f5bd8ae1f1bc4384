package io.zonewatch.registry.bulk;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.bulk.file.FileFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that come in, over HTTP. */
@Path("/api/v1/imports")
@Tag(name = "bulk", description = "Many things at once, as CSV or XLSX 批量导入导出")
@RolesAllowed(Roles.ADMINISTRATOR)
public class ImportResource {

    private final ImportService imports;
    private final TableService tables;
    private final Versioned versioned;

    @Inject
    ImportResource(ImportService imports, TableService tables, Versioned versioned) {
        this.imports = imports;
        this.tables = tables;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Consumes({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importRows",
            summary = "Takes all rows of a file, or none 批量导入",
            description =
                    "Each row is taken as a single request would be: a new unit is registered, a known one changed from "
                            + "validFrom on; a designation or platform is recorded, or takes the steps that are not on record, and "
                            + "what is on record must not be stated otherwise. A column that is not there leaves what is; an empty cell means none. If a row is "
                            + "refused, nothing is kept and errors[] names the cells; with dryRun nothing is kept in any case. "
                            + "CSV is read in UTF-8, GB 18030 and UTF-16. 逐行按单条请求的规则处理，全部成功或全部不导入。")
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows 导入结果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "tried", value = BulkExamples.REPORT)))
    public Response take(
            @Parameter(description = "What the rows are 数据类别", example = "units")
                    @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = "[a-z-]{1,40}")
                    String kind,
            @Parameter(description = "Only try 试运行，不保存") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = FileFormat.CSV_TYPE,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "units", value = BulkExamples.FILE)),
                                @Content(
                                        mediaType = FileFormat.XLSX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                        examples = @ExampleObject(name = "workbook", value = BulkExamples.WORKBOOK))
                            })
                    byte[] file) {
        FileFormat format = Formats.of(headers.getMediaType());
        byte[] sent = file == null ? new byte[0] : file;
        return dryRun
                ? versioned.rehearsed(imports.rehearse(kind, format, sent))
                : versioned.list(imports.take(kind, format, sent));
    }

    @GET
    @Path("templates/{kind}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Produces({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE})
    @Operation(
            operationId = "getImportTemplate",
            summary = "An empty table with the headings, in a workbook explained 下载导入模板")
    @APIResponse(
            responseCode = "200",
            description = "The template 模板文件",
            content = {
                @Content(
                        mediaType = FileFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "units", value = BulkExamples.FILE)),
                @Content(
                        mediaType = FileFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "workbook", value = BulkExamples.WORKBOOK))
            })
    public Response template(
            @Parameter(description = "What the rows are 数据类别", example = "units") @PathParam("kind") String kind,
            @Context HttpHeaders headers) {
        FileFormat format = Formats.accepted(headers);
        return Formats.answer(tables.template(kind, format), format, kind + "-template");
    }
}
