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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit's attributes as requests, answers and events write them, side by side. The city and its departments have only a name
 * and a division; all else is a zone's, null or empty where it is not known.
 */
@JsonPropertyOrder({
    "names",
    "division",
    "type",
    "level",
    "parent",
    "approvedOn",
    "approvedAreaHa",
    "landUse",
    "leadingIndustries",
    "primaryIndustry",
    "partners"
})
public record FlatAttributes(
        Names names,

        @Schema(
                description = "GB/T 2260 division; authority and roll-ups follow its prefixes 行政区划代码",
                examples = "341700")
        String division,

        @Schema(description = "Kind of zone; null for others 类型", nullable = true)
        ZoneType type,

        @Schema(description = "Level of a zone; null where unknown 级别", nullable = true)
        ZoneLevel level,

        @Schema(
                description = "Zone whose park this is, if your scope holds it 所属开发区(限权限范围内)",
                nullable = true,
                examples = "U0011")
        String parent,

        @Schema(description = "Day of approval 批准日期", nullable = true)
        LocalDate approvedOn,

        @Schema(
                description = "Approved area in hectares 批准面积(公顷)",
                type = SchemaType.STRING,
                nullable = true,
                examples = "1250.50")
        @DecimalString
        BigDecimal approvedAreaHa,

        @Schema(description = "Land by use 用地结构", nullable = true)
        LandUse landUse,

        @Schema(description = "Leading industries, GB/T 4754 主导产业", examples = "[\"C39\", \"C34\"]")
        List<String> leadingIndustries,

        @Schema(description = "Primary industry, one of the leading 首位产业", nullable = true, examples = "C39")
        String primaryIndustry,

        @Schema(description = "Co-building partners 合作共建方") List<Partner> partners) {

    /** Before a unit exists, it has none. */
    static final FlatAttributes NONE = ofPublicBody(null, null);

    private static final Map<String, Function<FlatAttributes, Object>> MEMBERS = members();

    /** Lists that are not given are empty. */
    public FlatAttributes {
        leadingIndustries = leadingIndustries == null ? List.of() : List.copyOf(leadingIndustries);
        partners = partners == null ? List.of() : List.copyOf(partners);
    }

    /** What the city or one of its departments has. */
    static FlatAttributes ofPublicBody(Names names, String division) {
        return new FlatAttributes(names, division, null, null, null, null, null, null, null, null, null);
    }

    /** The same zone on another level, with another type and names where they are given. */
    public FlatAttributes risenTo(ZoneLevel higher, ZoneType other, Names others) {
        return new FlatAttributes(
                others == null ? names : others,
                division,
                other == null ? type : other,
                higher,
                parent,
                approvedOn,
                approvedAreaHa,
                landUse,
                leadingIndustries,
                primaryIndustry,
                partners);
    }

    /** The same zone with another approved area, and other land by use where that is given. */
    public FlatAttributes grownTo(BigDecimal areaHa, LandUse use) {
        return new FlatAttributes(
                names,
                division,
                type,
                level,
                parent,
                approvedOn,
                areaHa,
                use == null ? landUse : use,
                leadingIndustries,
                primaryIndustry,
                partners);
    }

    /** The same zone, as if it were nobody's park. */
    FlatAttributes alone() {
        return new FlatAttributes(
                names,
                division,
                type,
                level,
                null,
                approvedOn,
                approvedAreaHa,
                landUse,
                leadingIndustries,
                primaryIndustry,
                partners);
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
        members.put("landUse", FlatAttributes::landUseAsNumbers);
        members.put("leadingIndustries", FlatAttributes::leadingIndustries);
        members.put("primaryIndustry", FlatAttributes::primaryIndustry);
        members.put("partners", FlatAttributes::partners);
        return members;
    }

    private BigDecimal areaAsNumber() {
        return approvedAreaHa == null ? null : approvedAreaHa.stripTrailingZeros();
    }

    private LandUse landUseAsNumbers() {
        return landUse == null ? null : landUse.asNumbers();
    }
}
