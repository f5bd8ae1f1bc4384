package io.zonewatch.registry.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a unit is from a day on, and when that was recorded. Written once; the database refuses changes. */
@Entity
@Immutable
@Table(name = "unit_version")
class UnitVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_code")
    private Unit unit;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private long sequence;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "document_number")
    private String documentNumber;

    private String reason;

    @Enumerated(EnumType.STRING)
    private UnitStatus status;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private String division;

    @Enumerated(EnumType.STRING)
    private ZoneType type;

    @Enumerated(EnumType.STRING)
    private ZoneLevel level;

    private String parent;

    @Column(name = "approved_on")
    private LocalDate approvedOn;

    @Column(name = "approved_area_ha")
    private BigDecimal approvedAreaHa;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "leading_industries")
    private List<String> leadingIndustries;

    @Column(name = "primary_industry")
    private String primaryIndustry;

    protected UnitVersion() {}

    UnitVersion(Unit unit, long sequence, UnitAttributes attributes, Ground ground, Instant recordedAt) {
        this.unit = unit;
        this.sequence = sequence;
        this.validFrom = ground.validFrom();
        this.documentNumber = ground.documentNumber();
        this.reason = ground.reason();
        this.recordedAt = recordedAt;
        this.status = UnitStatus.REGISTERED;
        FlatAttributes flat = FlatAttributes.of(attributes);
        this.nameZh = flat.names().zh();
        this.nameEn = flat.names().en();
        this.division = flat.division();
        this.type = flat.type();
        this.level = flat.level();
        this.parent = flat.parent();
        this.approvedOn = flat.approvedOn();
        this.approvedAreaHa = flat.approvedAreaHa();
        this.leadingIndustries = flat.leadingIndustries();
        this.primaryIndustry = flat.primaryIndustry();
    }

    /** What the unit is while this version holds. */
    FlatAttributes attributes() {
        return new FlatAttributes(
                new Names(nameZh, nameEn),
                division,
                type,
                level,
                parent,
                approvedOn,
                approvedAreaHa,
                List.copyOf(leadingIndustries),
                primaryIndustry);
    }

    /** What it rests on. */
    Ground ground() {
        return new Ground(validFrom, documentNumber, reason);
    }

    /** First day on which it holds. */
    LocalDate validFrom() {
        return validFrom;
    }

    /** The unit's sequence that recorded it: its place in knowledge time. */
    long sequence() {
        return sequence;
    }

    /** Moment of business time at which it was recorded. */
    Instant recordedAt() {
        return recordedAt;
    }

    /** Where the unit is in its life. */
    UnitStatus status() {
        return status;
    }
}
