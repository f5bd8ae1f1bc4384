package io.zonewatch.registry.unit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit's attributes as requests, answers and events write them: all members side by side, those that the kind does not
 * have null or empty.
 */
@JsonPropertyOrder({
    "names",
    "division",
    "type",
    "level",
    "parent",
    "approvedOn",
    "approvedAreaHa",
    "leadingIndustries",
    "primaryIndustry"
})
record FlatAttributes(
        Names names,

        @Schema(description = "GB/T 2260 division 行政区划代码", examples = "341700")
        String division,

        @Schema(description = "Kind of zone; null for others 类型", nullable = true)
        ZoneType type,

        @Schema(description = "Level of a zone; null where unknown 级别", nullable = true)
        ZoneLevel level,

        @Schema(description = "Zone whose park this is 所属开发区", nullable = true, examples = "U0011")
        String parent,

        @Schema(description = "Day of approval 批准日期", nullable = true)
        LocalDate approvedOn,

        @Schema(
                description = "Approved area in hectares 批准面积(公顷)",
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                nullable = true,
                examples = "1250.50")
        @DecimalString
        BigDecimal approvedAreaHa,

        @Schema(description = "Leading industries, GB/T 4754 主导产业", examples = "[\"C39\", \"C34\"]")
        List<String> leadingIndustries,

        @Schema(description = "Primary industry, one of the leading 首位产业", nullable = true, examples = "C39")
        String primaryIndustry) {

    /** Before a unit exists, it has none. */
    static final FlatAttributes NONE = new FlatAttributes(null, null, null, null, null, null, null, List.of(), null);

    private static final Map<String, Function<FlatAttributes, Object>> MEMBERS = members();

    static FlatAttributes of(UnitAttributes attributes) {
        return switch (attributes) {
            case UnitAttributes.PublicBody body ->
                new FlatAttributes(body.names(), body.division(), null, null, null, null, null, List.of(), null);
            case UnitAttributes.Zone zone ->
                new FlatAttributes(
                        zone.names(),
                        zone.division(),
                        zone.type(),
                        zone.level(),
                        zone.parent(),
                        zone.approvedOn(),
                        zone.approvedAreaHa(),
                        zone.leadingIndustries(),
                        zone.primaryIndustry());
        };
    }

    /** The attributes that a unit of this kind has. */
    UnitAttributes as(UnitKind kind) {
        return switch (kind) {
            case CITY, DEPARTMENT -> new UnitAttributes.PublicBody(names, division);
            case ZONE ->
                new UnitAttributes.Zone(
                        names,
                        division,
                        type,
                        level,
                        parent,
                        approvedOn,
                        approvedAreaHa,
                        leadingIndustries,
                        primaryIndustry);
        };
    }

    /** Names of the members whose value differs, figures compared as numbers. */
    List<String> changedFrom(FlatAttributes before) {
        return MEMBERS.entrySet().stream()
                .filter(member -> !Objects.equals(
                        member.getValue().apply(this), member.getValue().apply(before)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<FlatAttributes, Object>> members() {
        Map<String, Function<FlatAttributes, Object>> members = new LinkedHashMap<>();
        members.put("names", FlatAttributes::names);
        members.put("division", FlatAttributes::division);
        members.put("type", FlatAttributes::type);
        members.put("level", FlatAttributes::level);
        members.put("parent", FlatAttributes::parent);
        members.put("approvedOn", FlatAttributes::approvedOn);
        members.put("approvedAreaHa", FlatAttributes::areaAsNumber);
        members.put("leadingIndustries", FlatAttributes::leadingIndustries);
        members.put("primaryIndustry", FlatAttributes::primaryIndustry);
        return members;
    }

    private BigDecimal areaAsNumber() {
        return approvedAreaHa == null ? null : approvedAreaHa.stripTrailingZeros();
    }
}
