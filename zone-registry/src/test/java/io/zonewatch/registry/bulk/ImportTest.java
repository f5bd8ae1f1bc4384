package io.zonewatch.registry.bulk;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.bulk.Files.send;
import static io.zonewatch.registry.bulk.Files.tryOut;
import static io.zonewatch.registry.bulk.Files.units;
import static io.zonewatch.registry.bulk.Files.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.registry.Client;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Units come in as files: all rows or none, each as a single request would be taken. */
@QuarkusTest
@RealServers
class ImportTest {

    @Inject
    Written written;

    @Test
    void everyRowIsRegisteredChangedOrLeftAsItIs() {
        String known = code();
        String left = code();
        String fresh = code();
        send(units(zone(known, "旧区"), zone(left, "旧区"))).then().statusCode(200).body("created", equalTo(2));

        send(units(
                        zone(known, "新区").replace("2016-01-01", "2016-07-01"),
                        zone(left, "旧区").replace("initial", "again"),
                        zone(fresh, "新区")))
                .then()
                .statusCode(200)
                .body("kind", equalTo("units"))
                .body("dryRun", equalTo(false))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(0))
                .body("errors", equalTo(List.of()));

        administrator().get(path(known) + "?validOn=2016-07-01").then().body("names.zh", equalTo("新区"));
        administrator()
                .get(path(fresh))
                .then()
                .body("leadingIndustries", equalTo(List.of("C26", "C27")))
                .body("documentNumber", equalTo("No. 1"));
        assertThat(written.audited(known)).containsExactly("unit.registered", "unit.changed");
        assertThat(written.audited(left)).containsExactly("unit.registered");
        assertThat(written.audited(fresh)).containsExactly("unit.registered");
        assertThat(written.events("zonewatch.registry.units.v1", known)).hasSize(2);
        assertThat(written.events("zonewatch.registry.units.v1", left)).hasSize(1);
        assertThat(written.events("zonewatch.registry.facts.v1", fresh)).hasSize(1);
    }

    @Test
    void aRefusedRowRefusesTheFileAndEveryCellIsNamed() {
        String good = code();
        String taken = registered();
        long before = written.everything();

        Response answer = send(units(
                zone(good, "区"),
                zone(code(), "区").replace("341721", "341731").replace("C27", "C99"),
                zone(code(), "").replace("HIGH_TECH", "SOMETHING").replace("2016-01-01", "2016-02-30"),
                zone(taken, "区").replace(",ZONE,", ",CITY,"),
                zone(good, "区")));

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("import-rejected"))
                .body("detail", containsString("4"))
                .body("errors.pointer", equalTo(List.of("E3", "I3", "C4", "F4", "J4", "B5", "J5", "A6")))
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "unknown-division",
                                "unknown-industry",
                                "required",
                                "unknown-value",
                                "wrong-format",
                                "given-once",
                                "not-after-latest",
                                "duplicate-row")))
                .body("errors[0].detail", containsString("341721 Dongzhi County"));
        assertThat(written.everything()).isEqualTo(before);
        administrator().get(path(good)).then().statusCode(404);
    }

    @Test
    void aDryRunTellsTheSameAndKeepsNothing() {
        long before = written.everything();

        tryOut(units(zone(code(), "区"), zone(code(), "区").replace("341721", "341731")))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors[0].row", equalTo(3))
                .body("errors[0].column", equalTo("Division"))
                .body("errors[0].cell", equalTo("E3"))
                .body("errors[0].code", equalTo("unknown-division"))
                .body("errors[0].message", containsString("341721"));
        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aParkMayStandBeforeItsZone() {
        String zone = code();
        String park = code();

        send(units(zone(park, "园").replace(",HIGH_TECH,,,", ",INDUSTRIAL_PARK,," + zone + ","), zone(zone, "区")))
                .then()
                .statusCode(200)
                .body("created", equalTo(2));

        administrator().get(path(park)).then().body("parent", equalTo(zone));
    }

    @Test
    void aFileOfASpreadsheetProgramInChinaIsRead() {
        String code = code();
        String csv = "单位代码,单位类别,中文名称,英文名称,行政区划,类型,级别,主导产业,首位产业,生效日期,文号,事由,批准面积(公顷)\r\n" + code
                + ",开发区,东至经济开发区,Dongzhi Zone,341721,经开区,省级,C26、C27,C26,2016/1/1,皖政秘〔2006〕1号,首次登记,\"1,250.50\"\r\n";

        send(Files.CHIZHOU, "", csv.getBytes(Charset.forName("GB18030")))
                .then()
                .statusCode(200)
                .body("created", equalTo(1));

        administrator()
                .get(path(code))
                .then()
                .body("names.zh", equalTo("东至经济开发区"))
                .body("type", equalTo("ECONOMIC_TECHNOLOGICAL"))
                .body("level", equalTo("PROVINCIAL"))
                .body("approvedAreaHa", equalTo("1250.50"))
                .body("leadingIndustries", equalTo(List.of("C26", "C27")))
                .body("validFrom", equalTo("2016-01-01"));
    }

    @Test
    void anAbsentColumnLeavesAndAnEmptyCellRemoves() {
        String code = code();
        send(units(zone(code, "区").replace("HIGH_TECH,,", "HIGH_TECH,PROVINCIAL,")));

        send("code,leadingIndustries,validFrom,documentNumber,reason\n" + code + ",,2016-07-01,No. 2,none\n")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));

        administrator()
                .get(path(code) + "?validOn=2016-07-01")
                .then()
                .body("level", equalTo("PROVINCIAL"))
                .body("leadingIndustries", equalTo(List.of()));
    }

    @Test
    void partnersStandInOneCell() {
        String code = code();
        String head = "code,partners,validFrom,documentNumber,reason\n" + code;
        send(units(zone(code, "区"))).then().statusCode(200);

        send(head + ",苏州工业园区 | Suzhou Industrial Park | 320500 | 2012/6/1；丁,2016-07-01,No. 2,partners\n")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));
        send(head + ",丁|D|999999;甲||||乙,2016-07-02,No. 3,partners\n")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("B2")))
                .body("errors.code", equalTo(List.of("wrong-format")));
        send(head + ",丁|D|999999,2016-07-02,No. 3,partners\n")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("B2")))
                .body("errors.code", equalTo(List.of("unknown-division")));

        administrator()
                .get(path(code) + "?validOn=2016-07-01")
                .then()
                .body("partners.name.zh", equalTo(List.of("苏州工业园区", "丁")))
                .body("partners[0].name.en", equalTo("Suzhou Industrial Park"))
                .body("partners[0].division", equalTo("320500"))
                .body("partners[0].since", equalTo("2012-06-01"));
    }

    /** The one waits for the other, whatever the order of their rows, and then finds everything there. */
    @Test
    void twoImportsOfTheSameUnitsInOppositeOrderBothEnd() throws InterruptedException {
        List<String> codes = Stream.generate(Client::code).limit(40).toList();
        String known = units(codes.stream().map(code -> zone(code, "区")).toArray(String[]::new));
        String there = units(codes.stream()
                .map(code -> zone(code, "甲").replace("2016-01-01", "2016-07-01"))
                .toArray(String[]::new));
        String back = units(codes.reversed().stream()
                .map(code -> zone(code, "乙").replace("2016-01-01", "2016-07-02"))
                .toArray(String[]::new));
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Integer> registering = statuses(pool, List.of(known, known));
            List<Integer> changing = statuses(pool, List.of(there, back));

            assertThat(registering).containsExactly(200, 200);
            assertThat(changing).contains(200).allMatch(status -> status == 200 || status == 422);
        }
        assertThat(codes).allSatisfy(code -> assertThat(written.audited(code))
                .startsWith("unit.registered", "unit.changed")
                .hasSizeLessThanOrEqualTo(3));
    }

    private static List<Integer> statuses(ExecutorService pool, List<String> files) throws InterruptedException {
        return pool
                .invokeAll(files.stream()
                        .<Callable<Integer>>map(file -> () -> send(file).statusCode())
                        .toList())
                .stream()
                .map(Future::resultNow)
                .toList();
    }

    @Test
    void whatLiesOutsideTheScopeIsNotKnown() {
        String elsewhere = registered();
        Tokens county = Tokens.withRoles("administrator").divisions("341721");
        long before = written.everything();

        send(county, "", units(zone(elsewhere, "区").replace("341721", "341700")).getBytes(Charset.forName("UTF-8")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("E2")))
                .body("errors.code", equalTo(List.of("outside-scope")));
        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void headingsAreToldApart() {
        send("code,nme,nameZh,中文名称,validFrom\nU,a,b,c,d\n")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("B1", "D1")))
                .body("errors.code", equalTo(List.of("unknown-column", "duplicate-column")));
        send("nameZh\nb\n").then().statusCode(422).body("errors.code", equalTo(List.of("missing-column")));
        send("code,kind\n").then().statusCode(422).body("errors.code", equalTo(List.of("empty-table")));
        send("code,kind\n,ZONE\n").then().statusCode(422).body("errors.code", hasItems("required"));
    }

    @Test
    void aKeyMakesRepeatingSafe() {
        String key = UUID.randomUUID().toString();
        byte[] file = units(zone(code(), "区")).getBytes(Charset.forName("UTF-8"));

        for (int i = 0; i < 2; i++) {
            as(Files.CHIZHOU)
                    .header("Idempotency-Key", key)
                    .contentType(FileFormat.CSV_TYPE)
                    .body(file)
                    .post("/api/v1/imports?kind=units")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(1));
        }
    }

    @Test
    void onlyAnAdministratorImports() {
        for (String role : List.of("statistician", "zone-leader", "reviewer", "assessor", "auditor", "integrator")) {
            send(
                            Tokens.withRoles(role).divisions("3417"),
                            "",
                            units(zone(code(), "区")).getBytes(Charset.forName("UTF-8")))
                    .then()
                    .statusCode(403);
        }
        as(Files.CHIZHOU)
                .contentType(FileFormat.CSV_TYPE)
                .body("code\nU\n")
                .post("/api/v1/imports?kind=nothing")
                .then()
                .statusCode(404);
    }
}
