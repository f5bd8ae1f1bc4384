package io.zonewatch.registry.platform;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.paper;
import static io.zonewatch.registry.Commands.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Innovation platforms are kept with whom they serve, so that those a target means can be counted. */
@QuarkusTest
@RealServers
class PlatformTest {

    @Inject
    Written written;

    private static String form(String level, String industry, boolean isPublic, boolean wholeChain) {
        return """
               {"kind":"KEY_LABORATORY","level":"%s","host":{"zh":"研究院","en":"Institute"},"industry":"%s",
                "isPublic":%s,"wholeChain":%s,"state":"GRANTED","on":"2015-06-01","documentNumber":"No. 1",
                "reason":"recognised"}""".formatted(level, industry, isPublic, wholeChain);
    }

    @Test
    void aPlatformIsKeptWithWhomItServes() {
        String code = registered();

        String platform = location(post(path(code) + "/platforms", form("PROVINCIAL", "C39", true, true)));

        administrator()
                .get(platform)
                .then()
                .body("kindName", equalTo("Key laboratory"))
                .body("host.zh", equalTo("研究院"))
                .body("industry", equalTo("C39"))
                .body("isPublic", equalTo(true))
                .body("wholeChain", equalTo(true))
                .body("state", equalTo("GRANTED"));
        JsonNode state = written.events("zonewatch.registry.units.v1", code)
                .getLast()
                .orElseThrow()
                .path("data")
                .path("platforms")
                .path(0);
        assertThat(state.path("host").path("en").asText()).isEqualTo("Institute");
        assertThat(state.path("isPublic").asBoolean()).isTrue();
        assertThat(state.path("wholeChain").asBoolean()).isTrue();
        assertThat(state.path("steps").path(0).path("state").asText()).isEqualTo("GRANTED");
    }

    @Test
    void thoseThatATargetMeansAreCounted() {
        String code = registered();
        String platforms = path(code) + "/platforms";
        post(platforms, form("PROVINCIAL", "C38", true, true)).then().statusCode(201);
        post(platforms, form("PROVINCIAL", "C37", true, false)).then().statusCode(201);
        post(platforms, form("PROVINCIAL", "C36", false, true)).then().statusCode(201);
        String first = location(post(platforms, form("NATIONAL", "C38", true, true)));

        administrator()
                .get(platforms + "?isPublic=true&wholeChain=true&state=GRANTED")
                .then()
                .body("items.industry", equalTo(List.of("C38", "C38")));
        administrator()
                .get("/api/v1/platforms?isPublic=true&wholeChain=true&level=NATIONAL&industry=C38&limit=500")
                .then()
                .body("items.findAll { it.unit == '" + code + "' }.size()", equalTo(1));
        administrator()
                .get("/api/v1/platforms/summary?kind=KEY_LABORATORY&industry=C36&isPublic=false")
                .then()
                .body("total", equalTo(1))
                .body("counts[0].levelName", equalTo("Provincial"));
        post(first + "/expiries", first, paper("2015-12-31"))
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPIRED"));
    }

    @Test
    void oneHostServesOneIndustryOnceAtALevel() {
        String platforms = path(registered()) + "/platforms";
        post(platforms, form("CITY", "C38", true, true)).then().statusCode(201);

        post(platforms, form("CITY", "C38", true, false))
                .then()
                .statusCode(409)
                .body("code", equalTo("recognition-exists"));
        post(platforms, form("CITY", "C39", true, false)).then().statusCode(201);
    }

    @Test
    void anIndustryThatDoesNotExistIsRefusedWithThoseThatMayHaveBeenMeant() {
        post(path(registered()) + "/platforms", form("CITY", "C399", true, true))
                .then()
                .statusCode(201);
        post(path(registered()) + "/platforms", form("CITY", "C93", true, true))
                .then()
                .statusCode(422)
                .body("code", equalTo("recognition-invalid"))
                .body("errors.pointer", equalTo(List.of("/industry")))
                .body("errors.code", equalTo(List.of("unknown-industry")))
                .body("errors[0].detail", containsString("C39 "));
    }
}
