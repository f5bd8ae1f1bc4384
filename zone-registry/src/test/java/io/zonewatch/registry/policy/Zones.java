package io.zonewatch.registry.policy;

import io.zonewatch.registry.policy.rule.Enlargement;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.FlatAttributes;
import io.zonewatch.registry.unit.LandUse;
import io.zonewatch.registry.unit.Names;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.registry.unit.ZoneLevel;
import io.zonewatch.registry.unit.ZoneType;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Zones as rules see them. */
final class Zones {

    private Zones() {}

    /** A provincial zone that keeps to the rules, taken over on 2016-01-01. */
    static Builder zone() {
        return new Builder();
    }

    /** The same zone with something else about it. */
    static final class Builder {

        private ZoneLevel level = ZoneLevel.PROVINCIAL;
        private LocalDate firstDay = LocalDate.of(2016, 1, 1);
        private LocalDate approvedOn;
        private String parent;
        private BigDecimal area;
        private LandUse land;
        private List<String> industries = List.of("C26", "C27");
        private String primary = "C26";
        private Outline outline;
        private List<Enlargement> enlargements = List.of();
        private boolean staffed = true;
        private List<Overlapping> overlaps = List.of();

        Builder level(ZoneLevel other) {
            level = other;
            return this;
        }

        Builder registered(String day) {
            firstDay = LocalDate.parse(day);
            return this;
        }

        Builder approved(String day) {
            approvedOn = LocalDate.parse(day);
            return this;
        }

        Builder parkOf(String zone) {
            parent = zone;
            return this;
        }

        Builder area(String hectares) {
            area = new BigDecimal(hectares);
            return this;
        }

        Builder land(String industry, String housing, String publicFacilities) {
            land = new LandUse(new BigDecimal(industry), new BigDecimal(housing), new BigDecimal(publicFacilities));
            return this;
        }

        Builder industries(String... codes) {
            industries = List.of(codes);
            return this;
        }

        Builder primary(String code) {
            primary = code;
            return this;
        }

        Builder outlined(String hectares) {
            outline = new Outline(1, new BigDecimal(hectares));
            return this;
        }

        Builder enlarged(Enlargement... days) {
            enlargements = List.of(days);
            return this;
        }

        Builder unstaffed() {
            staffed = false;
            return this;
        }

        Builder overlapping(Overlapping... others) {
            overlaps = List.of(others);
            return this;
        }

        Zone build() {
            FlatAttributes is = new FlatAttributes(
                    new Names("区", "Zone"),
                    "341700",
                    ZoneType.HIGH_TECH,
                    level,
                    parent,
                    approvedOn,
                    area,
                    land,
                    industries,
                    primary,
                    List.of());
            return new Zone(new UnitCode("U0001"), firstDay, is, outline, enlargements, staffed, overlaps);
        }
    }
}
