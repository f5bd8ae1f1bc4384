package io.zonewatch.registry.unit;

import com.fasterxml.jackson.core.type.TypeReference;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/** Between versions and the rows of {@code unit_version}. */
@ApplicationScoped
class VersionRows {

    static final String COLUMNS =
            "valid_from, sequence, recorded_at, document_number, reason, status, merged_into, name_zh,"
                    + " name_en, division, type, level, parent, approved_on, approved_area_ha, industry_ha, housing_ha,"
                    + " public_facilities_ha, partners, leading_industries, primary_industry, boundary, area_ha";

    static final String INSERT = "insert into unit_version (" + COLUMNS + ", unit_code)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)";

    private static final TypeReference<List<Partner>> PARTNERS = new TypeReference<>() {};

    private final StoredJson json;

    @Inject
    VersionRows(StoredJson json) {
        this.json = json;
    }

    /** The values of {@link #INSERT}. */
    Object[] row(UnitCode unit, UnitVersion version) {
        Situation situation = version.situation();
        FlatAttributes is = situation.attributes();
        LandUse land = is.landUse();
        Outline outline = situation.outline();
        return new Object[] {
            version.validFrom(),
            version.sequence(),
            version.recordedAt(),
            version.ground().documentNumber(),
            version.ground().reason(),
            situation.status(),
            situation.mergedInto(),
            is.names().zh(),
            is.names().en(),
            is.division(),
            is.type(),
            is.level(),
            is.parent(),
            is.approvedOn(),
            is.approvedAreaHa(),
            land == null ? null : land.industryHa(),
            land == null ? null : land.housingHa(),
            land == null ? null : land.publicFacilitiesHa(),
            json.write(is.partners()),
            is.leadingIndustries().toArray(String[]::new),
            is.primaryIndustry(),
            outline == null ? null : outline.id(),
            outline == null ? null : outline.areaHa(),
            unit
        };
    }

    /** The version of a row with all {@link #COLUMNS}. */
    UnitVersion version(ResultSet row) throws SQLException {
        Ground ground = new Ground(
                row.getObject("valid_from", LocalDate.class),
                row.getString("document_number"),
                row.getString("reason"));
        Situation situation = new Situation(
                UnitStatus.valueOf(row.getString("status")),
                row.getString("merged_into"),
                attributes(row),
                outline(row));
        return new UnitVersion(
                ground,
                situation,
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private FlatAttributes attributes(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String level = row.getString("level");
        return new FlatAttributes(
                new Names(row.getString("name_zh"), row.getString("name_en")),
                row.getString("division"),
                type == null ? null : ZoneType.valueOf(type),
                level == null ? null : ZoneLevel.valueOf(level),
                row.getString("parent"),
                row.getObject("approved_on", LocalDate.class),
                row.getBigDecimal("approved_area_ha"),
                landUse(row),
                texts(row.getArray("leading_industries")),
                row.getString("primary_industry"),
                json.read(row.getString("partners"), PARTNERS));
    }

    private static LandUse landUse(ResultSet row) throws SQLException {
        BigDecimal industry = row.getBigDecimal("industry_ha");
        return industry == null
                ? null
                : new LandUse(industry, row.getBigDecimal("housing_ha"), row.getBigDecimal("public_facilities_ha"));
    }

    private static Outline outline(ResultSet row) throws SQLException {
        BigDecimal area = row.getBigDecimal("area_ha");
        return area == null ? null : new Outline(row.getLong("boundary"), area);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
