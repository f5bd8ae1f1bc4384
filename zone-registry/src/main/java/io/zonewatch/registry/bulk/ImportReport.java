package io.zonewatch.registry.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import came to, or would come to. */
@Schema(name = "ImportReport", description = "What became of the rows 导入结果")
record ImportReport(
        @Schema(description = "What the rows are 数据类别", examples = "units")
        String kind,

        @Schema(description = "Whether it was only tried 是否试运行")
        boolean dryRun,

        @Schema(description = "Rows that are new 新增行数", examples = "3")
        int created,

        @Schema(description = "Rows that changed something 更新行数", examples = "1")
        int updated,

        @Schema(description = "Rows that changed nothing 未变行数", examples = "12")
        int unchanged,

        @Schema(description = "Rows that were refused 被拒行数", examples = "0")
        int rejected,

        @Schema(description = "What is wrong, cell by cell; at most 1,000 错误")
        List<CellError> errors) {

    /** What is wrong in one cell. */
    @Schema(name = "CellError", description = "What is wrong in one cell 单元格错误")
    record CellError(
            @Schema(description = "Line in the file 行号", examples = "7")
            int row,

            @Schema(description = "Heading of the column 列", examples = "Division")
            String column,

            @Schema(description = "Cell 单元格", examples = "C7")
            String cell,

            @Schema(description = "Stable name of the fault 错误代码", examples = "unknown-division")
            String code,

            @Schema(description = "In the caller's language 说明")
            String message) {}
}
