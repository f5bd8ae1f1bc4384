package io.zonewatch.registry.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a unit is on a day; which attributes there are depends on its kind. */
sealed interface UnitAttributes {

    /** Name in both languages. */
    Names names();

    /** Division (GB/T 2260) it belongs to; authority and roll-ups follow its prefixes. */
    String division();

    /** The city or one of its departments: nothing but a name and a place. */
    record PublicBody(Names names, String division) implements UnitAttributes {}

    /**
     * A development zone.
     *
     * @param level null where it is not known
     * @param parent code of the zone whose park it is (一区多园), or null
     * @param approvedOn day of approval, or null
     * @param approvedAreaHa approved area in hectares, or null
     * @param leadingIndustries 主导产业, GB/T 4754 codes in the order of the document
     * @param primaryIndustry 首位产业, one of the leading, or null
     */
    record Zone(
            Names names,
            String division,
            ZoneType type,
            ZoneLevel level,
            String parent,
            LocalDate approvedOn,
            BigDecimal approvedAreaHa,
            List<String> leadingIndustries,
            String primaryIndustry)
            implements UnitAttributes {

        public Zone {
            leadingIndustries = List.copyOf(leadingIndustries);
        }
    }
}
