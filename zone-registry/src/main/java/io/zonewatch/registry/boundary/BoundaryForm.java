package io.zonewatch.registry.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.GeoJsonArea;
import io.zonewatch.registry.unit.Ground;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A boundary that a zone is to have from a day on. */
@Schema(name = "BoundaryForm", description = "A boundary to hold from a day on 待划定的开发边界")
record BoundaryForm(
        @Schema(
                description = "GeoJSON Polygon or MultiPolygon in WGS 84, at most 20,000 vertices 开发边界",
                implementation = GeoJsonArea.class)
        @NotNull
        ObjectNode boundary,

        @Schema(description = "First day on which it holds 生效日期", examples = "2016-07-01") @NotNull @CivilDate
        LocalDate validFrom,

        @Schema(description = "Document it rests on 文号", examples = "皖政秘〔2016〕1号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "Why 事由") @NotNull @Size(min = 1, max = 1000)
        String reason,

        @Schema(description = "Why, although the policy speaks against it 理由说明", nullable = true)
        @Size(min = 1, max = 1000)
        String justification) {

    BoundaryForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
        justification = Texts.strip(justification);
    }

    /** What it rests on. */
    Ground ground() {
        return new Ground(validFrom, documentNumber, reason);
    }
}
