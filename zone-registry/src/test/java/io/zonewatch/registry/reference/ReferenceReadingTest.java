package io.zonewatch.registry.reference;

import static io.restassured.RestAssured.given;
import static io.zonewatch.registry.Client.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.registry.RealServers;
import io.zonewatch.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody reads the catalogues, by version or day, in both languages. */
@QuarkusTest
@RealServers
class ReferenceReadingTest {

    /** A caller without any scope: codes belong to nobody. */
    private static ValidatableResponse get(String path) {
        return as(Tokens.withRoles("statistician"))
                .urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then();
    }

    @Test
    void everyEditionNamesItsSource() {
        get("/reference-editions")
                .statusCode(200)
                .body("items.catalogue", equalTo(List.of("DIVISIONS", "DIVISIONS", "INDUSTRIES", "INDUSTRIES")))
                .body("items.version", equalTo(List.of("2015", "2023", "2011", "2017")))
                .body("items.entries", equalTo(List.of(3223, 3211, 548, 590)))
                .body("items[3].standard", equalTo("GB/T 4754-2017"))
                .body("items[0].source.zh", equalTo("民政部《县级以上行政区划代码》(2015年12月)"));
    }

    @Test
    void aDivisionIsNamedInTheLanguageAskedFor() {
        get("/divisions/341702?validOn=2016-01-01")
                .statusCode(200)
                .body("code", equalTo("341702"))
                .body("name", equalTo("Guichi District"))
                .body("names.zh", equalTo("贵池区"))
                .body("level", equalTo("COUNTY"))
                .body("parent", equalTo("341700"))
                .body("validFrom", nullValue())
                .body("version", equalTo("2015"));
        given().auth()
                .oauth2(Tokens.withRoles("auditor").sign())
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/divisions/341702")
                .then()
                .body("name", equalTo("贵池区"));
    }

    @ParameterizedTest
    @CsvSource({
        "/divisions/340281, 404",
        "/divisions/340281?validOn=2019-12-16, 200",
        "/divisions/340225?validOn=2019-12-16, 404",
        "/divisions/340225?version=2015, 200",
        "/divisions/340225?version=2023, 404",
        "/divisions/340225?version=1999, 404",
        "/industries/C39, 200",
        "/industries/C3911?version=2017, 404",
        "/industries/c39, 404",
    })
    void aCodeIsThereOrNot(String path, int status) {
        get(path).statusCode(status);
    }

    @Test
    void theDivisionsOfChizhou() {
        get("/divisions?parent=341700&validOn=2016-01-01")
                .body("items.code", equalTo(List.of("341702", "341721", "341722", "341723")))
                .body("items.names.zh", equalTo(List.of("贵池区", "东至县", "石台县", "青阳县")))
                .body("next", nullValue());
        get("/divisions?prefix=34&level=PREFECTURE&limit=500").body("items.size()", equalTo(16));
    }

    @Test
    void textIsFoundInBothLanguages() {
        get("/divisions?q=%E6%B1%A0%E5%B7%9E&version=2023").body("items.code", equalTo(List.of("341700")));
        get("/divisions?q=chizhou&version=2023").body("items.code", equalTo(List.of("341700")));
        get("/industries?q=Computers&version=2017&level=DIVISION").body("items.code", hasItems("C39"));
    }

    @Test
    void aListIsReadInParts() {
        String next = get("/industries?version=2017&parent=C39&limit=4")
                .body("items.code", equalTo(List.of("C391", "C392", "C393", "C394")))
                .extract()
                .path("next");

        get("/industries?version=2017&parent=C39&limit=4&cursor=" + next)
                .body("items.code[0]", equalTo("C395"))
                .body("items[0].names.zh", equalTo("非专业视听设备制造"));
    }

    @ParameterizedTest
    @CsvSource({
        "/divisions?version=1999, version",
        "/divisions?version=2015&validOn=2016-01-01, validOn",
        "/divisions?validOn=2016-02-30, validOn",
        "/divisions?prefix=C, prefix",
        "/divisions?level=GROUP, level",
        "/industries?prefix=34, prefix",
        "/industries?level=COUNTY, level",
        "/industries?cursor=AAAA, cursor",
    })
    void aWrongParameterIsRefusedByItsName(String path, String name) {
        get(path).statusCode(400).body("code", equalTo("invalid-parameter")).body("errors[0].pointer", equalTo(name));
    }

    @Test
    void theWholeListIsTheEdition() {
        List<String> codes = new java.util.ArrayList<>();
        String cursor = "";
        for (int part = 0; part < 10 && cursor != null; part++) {
            ValidatableResponse answer = get("/divisions?version=2015&limit=500" + cursor);
            codes.addAll(answer.extract().<List<String>>path("items.code"));
            String next = answer.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(codes).hasSize(3223).isSorted().doesNotHaveDuplicates();
    }
}
