package io.zonewatch.registry.bulk;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.paper;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.bulk.Files.exportOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.registry.bulk.file.TableFiles;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Designations and platforms come in as tables, each step as a single request would take it, and go out fit to come in again. */
@QuarkusTest
@RealServers
class RecognitionTablesTest {

    private static final String HEADINGS =
            "unit,kind,level,appliedOn,appliedDocument,grantedOn,grantedDocument,revokedOn,revokedDocument,reason\n";
    private static final String FACTS = "zonewatch.registry.facts.v1";

    @Inject
    Written written;

    @Inject
    TableFiles files;

    private static Response send(String rows) {
        return sendTo("designations", "", HEADINGS + rows);
    }

    private static Response sendTo(String kind, String more, String csv) {
        return Files.sendOf(kind, Files.CHIZHOU, more, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void applied(String code) {
        location(post(path(code) + "/designations", """
                {"kind":"LOW_CARBON_PARK","level":"PROVINCIAL","state":"APPLIED","on":"2015-03-01",
                 "documentNumber":"No. 1","reason":"applied"}"""));
    }

    @Test
    void aRowRecordsAdvancesOrLeavesAsItIs() {
        String fresh = registered();
        String known = registered();
        String same = registered();
        applied(known);
        applied(same);

        send(fresh + ",低碳园区,省级,2015/3/1,No. 1,2015/9/1,No. 9,,,both\n" + known
                        + ",LOW_CARBON_PARK,PROVINCIAL,2015-03-01,No. 1,2015-09-01,No. 9,,,granted\n" + same
                        + ",Low-carbon park,Provincial,2015-03-01,No. 1,,,,,\n")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(0));

        for (String code : List.of(fresh, known)) {
            administrator()
                    .get(path(code) + "/designations")
                    .then()
                    .body("items.size()", equalTo(1))
                    .body("items[0].state", equalTo("GRANTED"))
                    .body("items[0].steps.state", equalTo(List.of("APPLIED", "GRANTED")))
                    .body("items[0].steps.documentNumber", equalTo(List.of("No. 1", "No. 9")));
            assertThat(written.audited(code))
                    .containsExactly("unit.registered", "designation.registered", "designation.stepped");
            assertThat(written.events(FACTS, code)).hasSize(3);
        }
        assertThat(written.audited(same)).containsExactly("unit.registered", "designation.registered");
    }

    /** A column that is not there says nothing of the step. */
    @Test
    void aGrantAloneAdvancesTheApplicationOnRecord() {
        String code = registered();
        applied(code);

        sendTo(
                        "designations",
                        "",
                        "unit,kind,level,grantedOn,grantedDocument,reason\n" + code
                                + ",LOW_CARBON_PARK,PROVINCIAL,2015-09-01,No. 9,granted\n")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));

        administrator()
                .get(path(code) + "/designations")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].steps.state", equalTo(List.of("APPLIED", "GRANTED")));
    }

    @Test
    void anotherAttemptIsAnotherRecord() {
        String code = registered();
        String headings = "unit,kind,level,appliedOn,appliedDocument,refusedOn,refusedDocument,reason\n";
        String first = code + ",LOW_CARBON_PARK,PROVINCIAL,2014-01-01,No. 1,2014-06-01,No. 2,tried\n";
        String second = code + ",LOW_CARBON_PARK,PROVINCIAL,2015-01-01,No. 3,,,tried again\n";

        sendTo("designations", "", headings + first + second)
                .then()
                .statusCode(200)
                .body("created", equalTo(2));
        sendTo("designations", "", headings + second + first)
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(2));

        administrator()
                .get(path(code) + "/designations")
                .then()
                .body("items.state.sort()", equalTo(List.of("APPLIED", "REFUSED")));
    }

    @ParameterizedTest
    @CsvSource({
        "'2015-03-02,No. 1,2015-09-01,No. 9,,',            D2, on-record-otherwise",
        "'2015-03-01,No. 7,,,,',                           E2, on-record-otherwise",
        "',,2015-09-01,No. 9,,',                           D2, on-record-otherwise",
        "'2015-03-01,No. 1,2015-02-01,No. 9,,',            F2, before-step",
        "'2015-03-01,No. 1,,,2015-09-01,No. 9',            H2, step-not-permitted",
        "'2015-03-01,No. 1,2015-09-01,,,',                 G2, required",
        "'2015-03-01,No. 1,,No. 9,,',                      F2, required",
        "'2015-03-01,No. 1,2015-02-30,No. 9,,',            F2, wrong-format",
    })
    void whatContradictsTheRecordOrCannotFollowIsRefusedInItsCell(String steps, String cell, String fault) {
        String code = registered();
        applied(code);
        long before = written.everything();

        send(code + ",LOW_CARBON_PARK,PROVINCIAL," + steps + ",because\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-rejected"))
                .body("errors.pointer", equalTo(List.of(cell)))
                .body("errors.code", equalTo(List.of(fault)));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsNamedAndNothingTaken() {
        String good = registered();
        String elsewhere = "T-NOWHERE";
        long before = written.everything();
        String rows = good + ",ECO_INDUSTRIAL_PARK,CITY,2015-03-01,No. 1,,,,,applied\n" + good
                + ",INNOVATION_PARK,CITY,2015-03-01,No. 1,,,,,applied\n" + good + ",LOW_CARBON_PARK,CITY,,,,,,,none\n"
                + elsewhere + ",LOW_CARBON_PARK,CITY,2015-03-01,No. 1,,,,,applied\n" + good
                + ",ECO_INDUSTRIAL_PARK,CITY,2015-03-01,No. 1,,,,,again\n" + good
                + ",CIRCULAR_ECONOMY_PILOT,CITY,,,,,2015-03-01,No. 1,revoked\n";

        send(rows)
                .then()
                .statusCode(422)
                .body("detail", containsString("5"))
                .body("errors.pointer", equalTo(List.of("C3", "A4", "A5", "A6", "H7")))
                .body(
                        "errors.code",
                        equalTo(List.of("other-level", "no-step", "not-found", "duplicate-row", "no-beginning")));
        sendTo("designations", "&dryRun=true", HEADINGS + rows)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(5));

        assertThat(written.everything()).isEqualTo(before);
        administrator().get(path(good) + "/designations").then().body("items", equalTo(List.of()));
    }

    @Test
    void aPlatformIsTakenWithWhomItServes() {
        String code = registered();
        String headings =
                "unit,kind,level,hostZh,hostEn,industry,isPublic,wholeChain,grantedOn,grantedDocument,reason\n";
        String row = code + ",重点实验室,省级,研究院,Institute,C39,是,No,2015-06-01,No. 1,granted\n";

        sendTo("platforms", "", headings + row).then().statusCode(200).body("created", equalTo(1));
        sendTo("platforms", "", headings + row).then().statusCode(200).body("unchanged", equalTo(1));
        sendTo("platforms", "", headings + row.replace("是,No,", "false,Yes,"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("G2", "H2")))
                .body("errors.code", equalTo(List.of("on-record-otherwise", "on-record-otherwise")));

        administrator()
                .get(path(code) + "/platforms")
                .then()
                .body("items[0].isPublic", equalTo(true))
                .body("items[0].wholeChain", equalTo(false))
                .body("items[0].host.en", equalTo("Institute"));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatWasExportedComesInAgainUnchanged(FileFormat format) {
        String code = registered();
        Tokens own = Tokens.withRoles("administrator").units(code);
        String designation = location(post(path(code) + "/designations", """
                {"kind":"LOW_CARBON_PARK","level":"PROVINCIAL","state":"PLANNED","on":"2014-03-01",
                 "documentNumber":"=1+1","reason":"planned"}"""));
        for (String command : List.of("applications", "grants", "expiries")) {
            post(designation + "/" + command, designation, paper("2014-09-01"))
                    .then()
                    .statusCode(200);
        }
        applied(code);
        post(path(code) + "/platforms", """
                {"kind":"INCUBATOR","level":"CITY","host":{"zh":"@孵化器","en":"Incubator"},"industry":"C39","isPublic":true,
                 "wholeChain":false,"state":"GRANTED","on":"2015-01-01","documentNumber":"No. 1","reason":"granted"}""").then().statusCode(201);

        for (String kind : List.of("designations", "platforms")) {
            as(own).contentType(format.mediaType())
                    .body(exportOf(kind, own, format.mediaType(), ""))
                    .post("/api/v1/imports?kind=" + kind)
                    .then()
                    .statusCode(200)
                    .body("unchanged", equalTo(kind.equals("platforms") ? 1 : 2))
                    .body("updated", equalTo(0));
        }
    }

    @Test
    void anExportHoldsWhatTheListDoes() {
        String code = registered();
        applied(code);
        Tokens own = Tokens.withRoles("reviewer").units(code);

        assertThat(lines("designations", own, "")).hasSize(2);
        assertThat(lines("designations", own, "").get(1))
                .startsWith(code, "Zone", "Low-carbon park", "Provincial", "Applied for", "2015-03-01");
        assertThat(lines("designations", own, "?state=APPLIED&level=PROVINCIAL&kind=LOW_CARBON_PARK&division=3417"))
                .hasSize(2);
        assertThat(lines("designations", own, "?state=GRANTED")).hasSize(1);
        assertThat(lines("designations", own, "?validOn=2015-02-28")).hasSize(1);
        assertThat(lines("designations", Tokens.withRoles("reviewer"), "")).hasSize(1);
        assertThat(lines("platforms", own, "?isPublic=true&industry=C39")).hasSize(1);
        for (String wrong : List.of("?kind=INCUBATOR", "?level=TOWNSHIP", "?type=HIGH_TECH", "?isPublic=true")) {
            as(own).get("/api/v1/exports/designations" + wrong).then().statusCode(400);
        }
    }

    private List<List<String>> lines(String kind, Tokens who, String query) {
        return files.read(FileFormat.XLSX, exportOf(kind, who, FileFormat.XLSX_TYPE, query)).lines().stream()
                .map(line -> line.cells())
                .toList();
    }

    /** Each locks both zones; were it in the order of the rows, each would wait for the other. */
    @Test
    void twoImportsInOppositeOrderBothEnd() throws InterruptedException {
        String one = registered();
        String other = registered();
        String row = ",LOW_CARBON_PARK,CITY,2015-03-01,No. 1,,,,,applied\n";
        Callable<Integer> there = () -> send(one + row + other + row).statusCode();
        Callable<Integer> back = () -> send(other + row + one + row).statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = pool.invokeAll(List.of(there, back, there, back)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactly(200, 200, 200, 200);
        }
        assertThat(written.audited(one)).containsExactly("unit.registered", "designation.registered");
        assertThat(written.audited(other)).containsExactly("unit.registered", "designation.registered");
    }

    @Test
    void aKeyMakesRepeatingSafe() {
        String key = UUID.randomUUID().toString();
        byte[] file = (HEADINGS + registered() + ",LOW_CARBON_PARK,CITY,2015-03-01,No. 1,,,,,applied\n")
                .getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < 2; i++) {
            as(Files.CHIZHOU)
                    .header("Idempotency-Key", key)
                    .contentType(FileFormat.CSV_TYPE)
                    .body(file)
                    .post("/api/v1/imports?kind=designations")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(1));
        }
    }

    @Test
    void aTemplateHasTheHeadingsThatAnImportKnows() {
        for (String kind : List.of("designations", "platforms")) {
            byte[] template = as(Files.CHIZHOU)
                    .accept(FileFormat.CSV_TYPE)
                    .get("/api/v1/imports/templates/" + kind)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();

            assertThat(new String(template, StandardCharsets.UTF_8))
                    .startsWith("\uFEFF单位代码 Unit,类别 Kind,级别 Level,")
                    .doesNotContain("当前状态")
                    .endsWith("到期文号 Expired: document,事由 Reason\r\n");
        }
    }
}
