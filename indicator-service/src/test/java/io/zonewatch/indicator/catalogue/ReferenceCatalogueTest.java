package io.zonewatch.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.indicator.Api;
import io.zonewatch.reporting.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue that the plan pack ships is complete and sound. */
class ReferenceCatalogueTest {

    private static final String PACK = "deploy/plans/chizhou-2015/";

    private static final CatalogueDraft SHIPPED = read(PACK + "catalogue.json", CatalogueDraft.class);

    /** By the plan's targets and its fields of work. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "IND_VA_SHARE",
                "HIGHTECH_SHARE",
                "TOP3_REVENUE_SHARE",
                "MODERN_SERVICES_VA",
                "TRADE_TOTAL",
                "TAX_REVENUE",
                "INNOVATION_PLATFORM_NATIONAL",
                "INNOVATION_PLATFORM_PROVINCIAL",
                "INNOVATION_PARKS",
                "FLOOR_AREA_RATIO",
                "INVESTMENT_PER_MU",
                "LAND_IDLE",
                "MULTISTOREY_FACTORY_AREA",
                "ENERGY_TOTAL",
                "ENERGY_INTENSITY",
                "DISCHARGE_COD",
                "DISCHARGE_NH3N",
                "DISCHARGE_SO2",
                "DISCHARGE_NOX",
                "POLLUTER_EXITS",
                "EIA_COMPLIANCE",
                "SANTONGSHI_COMPLIANCE",
                "INVESTMENT_SIGNED",
                "INVESTMENT_ATTRACTED"
            })
    void itHasEveryIndicatorOfThePlan(String code) {
        assertThat(SHIPPED.indicators()).extracting(Indicator::code).contains(code);
    }

    @Test
    void itCanBePublished() {
        assertThatCode(() -> PublicationCheck.require(asPublished(SHIPPED.indicators()), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void eachIsNamedInBothLanguages() {
        assertThat(SHIPPED.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.names().zh()).containsPattern("\\p{IsHan}");
            assertThat(indicator.names().en()).matches("[\\p{IsLatin}0-9 ,'’-]+(\\(sales\\) revenue)?");
        });
    }

    @Test
    void everyIndicatorSaysAllOfItself() throws JsonProcessingException {
        for (JsonNode indicator :
                new ObjectMapper().readTree(Api.file(PACK + "catalogue.json")).path("indicators")) {
            assertThat(indicator.fieldNames())
                    .toIterable()
                    .contains("decimals", "polarity", "breakdown", "bounds", "explain", "aggregation", "formula");
        }
    }

    @Test
    void everyAssumptionItNamesIsInThePacksList() throws JsonProcessingException {
        Set<String> listed = new HashSet<>();
        new ObjectMapper()
                .readTree(Api.file(PACK + "policy.json"))
                .path("assumptions")
                .forEach(assumption -> listed.add(assumption.path("id").asText()));

        assertThat(SHIPPED.indicators())
                .flatExtracting(
                        indicator -> indicator.assumptions() == null ? List.<String>of() : indicator.assumptions())
                .isNotEmpty()
                .allMatch(listed::contains);
    }

    @Test
    void investmentPerMuIsPerFifteenthOfAHectare() {
        Indicator perMu = SHIPPED.indicators().stream()
                .filter(one -> one.code().equals("INVESTMENT_PER_MU"))
                .findFirst()
                .orElseThrow();

        assertThat(perMu.unit()).isEqualTo("万元/亩");
        assertThat(perMu.timeBasis()).isEqualTo(TimeBasis.STOCK);
        assertThat(perMu.aggregation()).isEqualTo(Aggregation.RATIO_OF_SUMS);
    }

    private static Catalogue asPublished(List<Indicator> indicators) {
        return new Catalogue(1, Catalogue.State.DRAFT, Period.parse("2016-01"), null, null, null, indicators);
    }

    private static <T> T read(String file, Class<T> shape) {
        try {
            return new ObjectMapper().readValue(Api.file(file), shape);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
