package io.zonewatch.indicator.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.zonewatch.testing.contract.EventSchema;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the registry promises is what this service can read. */
class UnitContractTest {

    private static final String UNIT = """
            {"code": "U0011", "kind": "ZONE", "versions": [
              {"validFrom": "2016-07-01", "documentNumber": "b", "status": "ABOLISHED", "names": {"zh": "区", "en": "zone"},
               "division": "341702", "type": "HIGH_TECH", "level": null, "parent": null, "approvedOn": null,
               "approvedAreaHa": "12.50", "leadingIndustries": ["C39"], "primaryIndustry": "C39"},
              {"validFrom": "2016-01-01", "documentNumber": "a", "status": "REGISTERED", "names": {"zh": "区", "en": "zone"},
               "division": "341700"}]}""";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void aUnitAsTheRegistrySendsItIsRead() throws Exception {
        EventSchema.of("zone-registry", "io.zonewatch.registry.unit.v1").accepts(UNIT);

        UnitState unit = JSON.readValue(UNIT, UnitState.class);

        assertThat(unit.versions()).extracting(UnitState.Version::division).containsExactly("341700", "341702");
        assertThat(unit.validTo(0)).isEqualTo("2016-07-01");
        assertThat(unit.validTo(1)).isNull();
    }

    @Test
    void aMergedUnitIsReadWhateverElseTheRegistryTellsOfIt() throws Exception {
        String merged = UNIT.replace("\"status\": \"ABOLISHED\"", """
                "status": "MERGED", "mergedInto": "U0012", "areaHa": "12.4801", "partners": [{"name": {"zh": "方"}}],
                "landUse": {"industryHa": "4.0", "housingHa": "4.0", "publicFacilitiesHa": "4.5"}""");
        EventSchema.of("zone-registry", "io.zonewatch.registry.unit.v1").accepts(merged);

        UnitState unit = JSON.readValue(merged, UnitState.class);

        assertThat(unit.versions()).extracting(UnitState.Version::status).containsExactly("REGISTERED", "MERGED");
    }

    @Test
    void aDesignationIsHeldFromItsGrantToItsEnd() throws Exception {
        String designated = UNIT.substring(0, UNIT.lastIndexOf('}')) + """
                , "designations": [{"id": "01890000-0000-7000-8000-000000000000", "kind": "LOW_CARBON_PARK", "level": "PROVINCIAL",
                  "steps": [{"state": "APPLIED", "on": "2015-01-01", "documentNumber": "a"},
                            {"state": "GRANTED", "on": "2016-03-01", "documentNumber": "b"},
                            {"state": "REVOKED", "on": "2017-03-01", "documentNumber": "c"},
                            {"state": "GRANTED", "on": "2018-03-01", "documentNumber": "d"}]}]}""";
        EventSchema.of("zone-registry", "io.zonewatch.registry.unit.v1").accepts(designated);

        UnitState unit = JSON.readValue(designated, UnitState.class);

        assertThat(unit.designations().getFirst().spans())
                .containsExactly(
                        new UnitState.Span(LocalDate.of(2016, 3, 1), LocalDate.of(2017, 3, 1)),
                        new UnitState.Span(LocalDate.of(2018, 3, 1), null));
        assertThat(unit.versions()).extracting(UnitState.Version::type).containsExactly(null, "HIGH_TECH");
    }

    @Test
    void twoVersionsOfOneDayAreRefused() {
        assertThatThrownBy(() -> JSON.readValue(UNIT.replace("2016-07-01", "2016-01-01"), UnitState.class))
                .hasMessageContaining("same day");
    }
}
