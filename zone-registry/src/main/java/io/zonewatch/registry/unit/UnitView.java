package io.zonewatch.registry.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.ReportingZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as it is on some days, answered flat. */
@Schema(name = "Unit", description = "A unit on the days from validFrom until before validTo 单位在某一时期的情况")
public record UnitView(
        @Schema(description = "Unit code 单位代码", examples = "U0011")
        String code,

        @Schema(description = "What it is 单位类别") UnitKind kind,
        @Schema(description = "Where it is in its life 状态") UnitStatus status,

        @Schema(description = "Unit that it was merged into, if your scope holds it 并入单位(限权限范围内)", nullable = true)
        String mergedInto,

        @JsonUnwrapped FlatAttributes attributes,

        @Schema(
                description = "Geodesic area of its development boundary in hectares 开发边界面积(公顷)",
                type = SchemaType.STRING,
                nullable = true,
                examples = "1248.7312")
        @DecimalString
        BigDecimal areaHa,

        @Schema(description = "First day on which this holds 生效日期")
        LocalDate validFrom,

        @Schema(description = "Day on which the next version begins; null if none does 失效日期", nullable = true)
        LocalDate validTo,

        @Schema(description = "Document it rests on 文号") String documentNumber,
        @Schema(description = "Why it was recorded 事由") String reason,

        @Schema(description = "Business time at which it was recorded 记录时间")
        OffsetDateTime recordedAt,

        @Schema(
                description =
                        "Counts what was recorded about the unit, and is the version of its entity tag; in the history and "
                                + "with asOf: the count when this version was recorded 序号")
        long sequence) {

    /** The unit on a day, with its present sequence. */
    public static UnitView of(DatedUnit unit) {
        return of(unit, unit.sequence());
    }

    /** The unit on a day, with the sequence at which that was recorded. */
    public static UnitView asRecorded(DatedUnit unit) {
        return of(unit, unit.version().sequence());
    }

    private static UnitView of(DatedUnit unit, long sequence) {
        UnitVersion version = unit.version();
        Situation is = version.situation();
        Ground ground = version.ground();
        return new UnitView(
                unit.code().value(),
                unit.kind(),
                is.status(),
                is.mergedInto(),
                is.attributes(),
                is.outline() == null ? null : is.outline().areaHa(),
                ground.validFrom(),
                unit.validTo(),
                ground.documentNumber(),
                ground.reason(),
                ReportingZone.offsetOf(version.recordedAt()),
                sequence);
    }
}
