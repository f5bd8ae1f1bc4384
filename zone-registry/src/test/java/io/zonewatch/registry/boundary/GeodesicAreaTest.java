package io.zonewatch.registry.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.registry.Client;
import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Areas on the ellipsoid. */
class GeodesicAreaTest {

    /**
     * The octant of WGS 84 between the equator, the meridians of 0° and 90° and the pole is an eighth of the ellipsoid, whose
     * surface is 510,065,621.724 km² (Karney 2013, GeographicLib); its edges are geodesics.
     */
    @Test
    void anOctantIsAnEighthOfTheEllipsoid() throws JsonProcessingException {
        BigDecimal area = GeodesicArea.squareMetres(GeoJson.read(read("""
                {"type":"Polygon","coordinates":[[[0,0],[90,0],[0,90],[0,0]]]}"""), ""));

        assertThat(area.divide(BigDecimal.valueOf(1_000_000)))
                .isCloseTo(new BigDecimal("63758202.7155"), Offset.offset(new BigDecimal("0.001")));
    }

    @Test
    void windingDoesNotMatterAndHolesCount() throws JsonProcessingException {
        BigDecimal whole = area(Client.rectangle("117.50", "30.65", "117.54", "30.68"));
        BigDecimal hole = area(Client.rectangle("117.51", "30.66", "117.52", "30.67"));
        BigDecimal reversed = area("""
                {"type":"Polygon","coordinates":[[[117.50,30.65],[117.50,30.68],[117.54,30.68],[117.54,30.65],[117.50,30.65]]]}""");
        BigDecimal pierced = area("""
                {"type":"Polygon","coordinates":[
                  [[117.50,30.65],[117.54,30.65],[117.54,30.68],[117.50,30.68],[117.50,30.65]],
                  [[117.51,30.66],[117.52,30.66],[117.52,30.67],[117.51,30.67],[117.51,30.66]]]}""");

        assertThat(reversed).isEqualTo(whole);
        assertThat(pierced).isCloseTo(whole.subtract(hole), Offset.offset(new BigDecimal("0.0001")));
    }

    private static BigDecimal area(String json) throws JsonProcessingException {
        return GeodesicArea.hectares(GeoJson.read(read(json), ""));
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
