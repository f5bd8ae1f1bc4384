package io.zonewatch.registry.designation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list of designations, as the API description shows it. */
@Schema(name = "DesignationPage", description = "A part of a list 列表的一页")
record DesignationPage(
        List<DesignationView> items,

        @Schema(description = "Cursor of the next part; null at the end 下一页游标", nullable = true)
        String next) {}
