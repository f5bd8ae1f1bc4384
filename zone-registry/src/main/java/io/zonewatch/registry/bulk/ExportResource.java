package io.zonewatch.registry.bulk;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.registry.bulk.file.FileFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that go out, over HTTP. */
@Path("/api/v1/exports")
@Tag(name = "bulk")
@RolesAllowed(Roles.ANY)
public class ExportResource {

    private final TableService tables;

    @Inject
    ExportResource(TableService tables) {
        this.tables = tables;
    }

    @GET
    @Path("{kind}")
    @Produces({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE})
    @Operation(
            operationId = "exportRows",
            summary = "What is in your scope, as a table 批量导出",
            description =
                    "A text that a spreadsheet program could run as a formula has an apostrophe before it; an import "
                            + "takes it off again. People are shown in full or masked as in their lists. "
                            + "可能被电子表格当作公式执行的文本前加单引号，导入时自动去除；联系人的脱敏与名单相同。")
    @APIResponse(
            responseCode = "200",
            description = "The table 表格文件",
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
    public Response export(
            @Parameter(description = "What the rows are 数据类别", example = "units") @PathParam("kind") String kind,
            @BeanParam @Valid ExportFilter filter,
            @Context HttpHeaders headers) {
        FileFormat format = Formats.accepted(headers);
        return Formats.answer(tables.export(kind, format, filter), format, kind);
    }
}
