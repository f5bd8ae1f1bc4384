package io.zonewatch.registry.contact;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.registry.bulk.file.TableFiles;
import io.zonewatch.registry.policy.City;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People come and go as files: the rows of a unit are its list. */
@QuarkusTest
@RealServers
class ContactTablesTest {

    private static final String TOPIC = "zonewatch.registry.contacts.v1";
    private static final String HEADINGS = "unit,role,name,email,locale";
    private static final City CITY = new City("3404");
    private static final RestAssuredConfig AS_THEY_ARE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @Inject
    Written written;

    @Inject
    TableFiles files;

    @Inject
    Messages messages;

    @Test
    void theRowsOfAUnitFormItsList() {
        String one = registered();
        String two = registered();

        send(
                        "单位代码,角色,姓名,电子邮箱,电话,企业微信,语言,任职起始日期",
                        one + ",统计员,张三,zhang@example.invalid,138-1234-1234,zhangsan,zh-CN,2016/3/1",
                        two + ",ZONE_LEADER,Li Si,li@example.invalid,,,en,",
                        one + ",园区负责人,王五,wang@example.invalid,0566-2021234,,zh-CN,")
                .then()
                .statusCode(200)
                .body("kind", equalTo("contacts"))
                .body("created", equalTo(3))
                .body("updated", equalTo(0));

        administrator()
                .get(contacts(one))
                .then()
                .body("sequence", equalTo(1))
                .body("contacts.name", equalTo(List.of("王五")))
                .body("contacts.phone", equalTo(List.of("+865662021234")))
                .body("later.name", equalTo(List.of("张三")))
                .body("later.phone", equalTo(List.of("+8613812341234")))
                .body("later[0].chat.wecom", equalTo("zhangsan"))
                .body("later.validFrom", equalTo(List.of("2016-03-01")));
        assertThat(written.events(TOPIC, one)).hasSize(1);
        assertThat(written.audited(one)).containsExactly("unit.registered", "contacts.replaced");
    }

    @Test
    void whoIsNotInTheFileIsOffTheListAndUnitsThatAreNotStay() {
        String unit = registered();
        String another = registered();
        send(
                HEADINGS,
                unit + ",STATISTICIAN,张三,zhang@example.invalid,zh-CN",
                unit + ",OTHER,李四,li@example.invalid,zh-CN",
                another + ",OTHER,赵六,zhao@example.invalid,zh-CN");

        send(HEADINGS, unit + ",STATISTICIAN,张三,zhang@example.invalid,zh-CN")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1))
                .body("created", equalTo(0));

        administrator().get(contacts(unit)).then().body("contacts.name", equalTo(List.of("张三")));
        administrator().get(contacts(another)).then().body("sequence", equalTo(1));
    }

    @Test
    void everyRowIsCreatedChangedOrLeftAsItIs() {
        String unit = registered();
        send(
                HEADINGS,
                unit + ",STATISTICIAN,张三,zhang@example.invalid,zh-CN",
                unit + ",OTHER,李四,li@example.invalid,zh-CN");

        String[] rows = {
            HEADINGS,
            unit + ",STATISTICIAN,张三,zhang@example.invalid,zh-CN",
            unit + ",OTHER,李四,li@example.invalid,en",
            unit + ",OFFICE,孙七,,zh-CN"
        };
        send(rows)
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(1))
                .body("created", equalTo(1));
        send(rows).then().statusCode(200).body("unchanged", equalTo(3));

        administrator().get(contacts(unit)).then().body("sequence", equalTo(2));
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatIs() {
        String unit = registered();
        send(HEADINGS + ",phone,dingtalk", unit + ",STATISTICIAN,张三,zhang@example.invalid,zh-CN,13812341234,zhang");

        send("unit,role,name,email,phone", unit + ",STATISTICIAN,张珊,zhang@example.invalid,")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));

        administrator()
                .get(contacts(unit))
                .then()
                .body("contacts.name", equalTo(List.of("张珊")))
                .body("contacts.locale", equalTo(List.of("zh-CN")))
                .body("contacts.phone", equalTo(Arrays.asList((Object) null)))
                .body("contacts[0].chat.dingtalk", equalTo("zhang"));
    }

    @Test
    void aWrongCellRefusesTheFileAndIsNamed() {
        String unit = registered();
        String another = registered();
        long before = written.everything();

        send(
                        HEADINGS + ",phone,validTo",
                        unit + ",STATISTICIAN,张三,zhang@example.invalid,zh-CN,,",
                        unit + ",BOSS,李四,li@example,fr,2021234,",
                        unit + ",STATISTICIAN,张山,ZHANG@example.invalid,zh-CN,,",
                        another + ",OTHER,赵六,zhao@example.invalid,zh-CN,,2015-12-31",
                        another + ",OTHER,,sun@example.invalid,zh-CN,,",
                        "T-NONE,OTHER,周八,zhou@example.invalid,zh-CN,,",
                        unit + ",STATISTICIAN,张三,zhang@example.invalid,zh-CN,,")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-rejected"))
                .body("errors.pointer", equalTo(List.of("B3", "D3", "E3", "F3", "C4", "G5", "C6", "A7", "A8")))
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "unknown-value",
                                "wrong-format",
                                "wrong-format",
                                "wrong-format",
                                "duplicate-contact",
                                "ends-before-begin",
                                "required",
                                "not-found",
                                "duplicate-row")));
        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aDryRunKeepsNothing() {
        String unit = registered();
        long before = written.everything();

        send("&dryRun=true", Tokens.withRoles("administrator").divisions("3417"), HEADINGS, unit + ",OTHER,李,,en")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aListIsNotLongerThanASingleRequestCouldMakeIt() {
        String unit = registered();
        String rows = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> unit + ",OTHER,P" + i + ",,en")
                .collect(Collectors.joining("\r\n"));

        send(HEADINGS, rows)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("A2"))
                .body("errors[0].code", equalTo("too-many-people"));
    }

    @Test
    void whoTakesTheLastStatisticianAwayJustifiesItInTheFile() {
        CITY.bound();
        String unit = CITY.exemplary("");
        Tokens who = Tokens.withRoles("administrator").divisions("3404");

        send("", who, HEADINGS, unit + ",OTHER,李,,en")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("finding")));
        send("", who, HEADINGS + ",justification", unit + ",OTHER,李,,en,agreed")
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasExportedComesInAgainUnchanged() {
        String unit = registered();
        send(
                HEADINGS + ",phone,wecom,feishu,sub,validFrom,validTo",
                unit + ",STATISTICIAN,=张三,zhang@example.invalid,zh-CN,0566-2021234转8,zhang,ou_1,sub-1,2015-06-01,",
                unit + ",OTHER,李四,,en,,,,,,2016-09-01",
                unit + ",OTHER,王五,,en,,,,,2016-05-01,");
        Tokens own = Tokens.withRoles("administrator").units(unit);

        byte[] file = as(own).accept("text/csv")
                .get("/api/v1/exports/contacts")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("'=张三,zhang@example.invalid,'+865662021234;ext=8,zhang,,ou_1,zh-CN,sub-1,2015-06-01,");
        as(own).config(AS_THEY_ARE)
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/imports?kind=contacts")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(3));
    }

    @Test
    void peopleAreExportedAsTheirListsShowThem() {
        String unit = registered();
        send(HEADINGS, unit + ",STATISTICIAN,张三,zhang@example.invalid,zh-CN");

        for (String role : List.of("administrator", "reviewer", "statistician", "zone-leader")) {
            assertThat(exported(Tokens.withRoles(role).units(unit))).contains("张三,zhang@example.invalid,");
        }
        for (String role : List.of("assessor", "auditor", "integrator")) {
            assertThat(exported(Tokens.withRoles(role).units(unit)))
                    .contains(unit + ",", "张*,z***@example.invalid,")
                    .doesNotContain("张三", "zhang");
        }
        assertThat(exported(Tokens.withRoles("statistician").divisions("3417")))
                .contains(unit)
                .doesNotContain("张三");
        assertThat(exported(Tokens.withRoles("reviewer").divisions("3401"))).doesNotContain("张三");
        send("", Tokens.withRoles("reviewer").divisions("3417"), HEADINGS, unit + ",OTHER,李,,en")
                .then()
                .statusCode(403);
    }

    @Test
    void theTemplateSaysWhatBecomesOfThoseWhoAreNotInTheFile() {
        byte[] template = administrator()
                .accept(FileFormat.XLSX_TYPE)
                .get("/api/v1/imports/templates/contacts")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(files.read(FileFormat.XLSX, template).lines().getFirst().cells())
                .containsExactly(
                        "单位代码 Unit",
                        "角色 Role",
                        "姓名 Name",
                        "电子邮箱 E-mail",
                        "电话 Telephone",
                        "企业微信 WeCom",
                        "钉钉 DingTalk",
                        "飞书 Feishu",
                        "语言 Language",
                        "账号标识 Account",
                        "任职起始日期 Valid from",
                        "任职终止日期 Valid to",
                        "理由说明 Justification");
        assertThat(messages.text(Locale.ENGLISH, "column.contacts.unit.note"))
                .contains("whoever of the unit is not in the file is taken off");
    }

    private static String exported(Tokens who) {
        return new String(
                as(who).accept("text/csv").get("/api/v1/exports/contacts").asByteArray(), StandardCharsets.UTF_8);
    }

    private static String contacts(String unit) {
        return path(unit) + "/contacts";
    }

    private static Response send(String... lines) {
        return send("", Tokens.withRoles("administrator").divisions("3417"), lines);
    }

    private static Response send(String more, Tokens who, String... lines) {
        return as(who).config(AS_THEY_ARE)
                .contentType("text/csv")
                .body((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?kind=contacts" + more);
    }
}
