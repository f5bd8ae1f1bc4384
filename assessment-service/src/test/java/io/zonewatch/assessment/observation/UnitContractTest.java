package io.zonewatch.assessment.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.zonewatch.testing.contract.EventSchema;
import org.junit.jupiter.api.Test;

/** What the registry promises is what this service can read. */
class UnitContractTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void aMergedUnitIsReadWhateverElseTheRegistryTellsOfIt() throws JsonProcessingException {
        String merged = """
                {"code": "U0011", "kind": "ZONE", "versions": [
                  {"validFrom": "2016-01-01", "documentNumber": "a", "status": "REGISTERED", "names": {"zh": "区", "en": "zone"},
                   "division": "341700", "parent": "U0012"},
                  {"validFrom": "2016-07-01", "documentNumber": "b", "status": "MERGED", "mergedInto": "U0012",
                   "names": {"zh": "区", "en": "zone"}, "division": "341700", "areaHa": "12.4801",
                   "landUse": {"industryHa": "4.0", "housingHa": "4.0", "publicFacilitiesHa": "4.5"},
                   "partners": [{"name": {"zh": "方"}}], "leadingIndustries": ["C39"]}],
                 "inspections": [
                   {"id": "0198a2c4-0c1e-7d11-9a34-5b1f5f6f7a04", "plannedFor": "2016-04-20", "state": "HELD", "on": "2016-04-20",
                    "findings": [{"from": "2016-04-20", "open": 1, "rectified": 0, "overdue": 0}]}]}""";
        EventSchema.of("zone-registry", "io.zonewatch.registry.unit.v1").accepts(merged);

        UnitState unit = JSON.readValue(merged, UnitState.class).checked();

        assertThat(unit.versions()).hasSize(2);
        assertThat(unit.versions().getLast().leadingIndustries()).containsExactly("C39");
    }
}
