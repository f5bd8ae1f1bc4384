package io.zonewatch.registry.bulk;

import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.bulk.Files.export;
import static io.zonewatch.registry.bulk.Files.send;
import static io.zonewatch.registry.bulk.Files.sendWorkbook;
import static io.zonewatch.registry.bulk.Files.units;
import static io.zonewatch.registry.bulk.Files.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.Client;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.registry.bulk.file.Sheet;
import io.zonewatch.registry.bulk.file.Table;
import io.zonewatch.registry.bulk.file.TableFiles;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out: only what the caller sees, harmless in a spreadsheet program, and fit to come in again. */
@QuarkusTest
@RealServers
class ExportTest {

    @Inject
    TableFiles files;

    /** Everything a cell can be taken for, and every attribute of a zone. */
    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatWasExportedComesInAgainUnchanged(FileFormat format) {
        List<String> codes = new ArrayList<>();
        for (String name : List.of("=1+1", "@SUM(A1)", "-区", "+区", "'区", "'=区", "区,“引号\\\"”", "＝区")) {
            String code = code();
            register(Client.zone(code, "341721", """
                    "level":"PROVINCIAL","approvedOn":"2006-04-20","approvedAreaHa":"1250.50",
                    "landUse":{"industryHa":"10.0","housingHa":"20","publicFacilitiesHa":"0.125"},
                    "partners":[{"name":{"zh":"苏州工业园区"},"division":"320500"},
                                {"name":{"zh":"甲；乙|丙","en":"A; B|C \\\\ D"},"since":"2012-06-01"},
                                {"name":{"zh":"丁","en":"D"}}],
                    "leadingIndustries":["C26","C27"],"primaryIndustry":"C26",""").replace("\"开发区\"", "\"" + name + "\""))
                    .then()
                    .statusCode(201);
            codes.add(code);
        }
        Tokens own = Tokens.withRoles("administrator").units(codes.toArray(String[]::new));

        byte[] file = export(own, format.mediaType(), "");

        as(own).contentType(format.mediaType())
                .body(file)
                .post("/api/v1/imports?kind=units")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(codes.size()))
                .body("updated", equalTo(0))
                .body("created", equalTo(0));
    }

    @Test
    void noCellOfAnExportRuns() {
        String code = code();
        send(units(zone(code, "=HYPERLINK(A1)"))).then().statusCode(200);

        String csv = new String(
                export(Tokens.withRoles("auditor").units(code), FileFormat.CSV_TYPE, ""), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF单位代码 Code,").contains("," + "'=HYPERLINK(A1),");
    }

    @Test
    void onlyWhatTheCallerSeesOnThatDayIsExported() {
        String code = code();
        send(units(zone(code, "区"))).then().statusCode(200);
        change(code, "\"1-0\"", patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);

        assertThat(codes(Tokens.withRoles("reviewer").divisions("341721"), "")).contains(code);
        assertThat(codes(Tokens.withRoles("reviewer").divisions("341722"), "")).doesNotContain(code);
        assertThat(codes(Tokens.withRoles("reviewer").divisions("341721"), "?division=341722"))
                .doesNotContain(code);
        assertThat(codes(Tokens.withRoles("reviewer"), "")).isEmpty();
        Table later = read(Tokens.withRoles("reviewer").units(code), "?validOn=2016-07-01");
        assertThat(later.lines().get(1).cells()).contains(code, "Provincial", "Registered");
        assertThat(codes(Tokens.withRoles("reviewer").units(code), "?validOn=2015-12-31"))
                .isEmpty();
    }

    @Test
    void anExportIsNarrowedAsAListIs() {
        String national = code();
        String park = code();
        send(units(
                        zone(national, "甲区").replace("HIGH_TECH,,", "HIGH_TECH,NATIONAL,"),
                        zone(park, "乙园").replace("HIGH_TECH,,,C26;C27", "INDUSTRIAL_PARK,," + national + ",C39")))
                .then()
                .statusCode(200);
        Tokens who = Tokens.withRoles("auditor").units(national, park);

        assertThat(codes(who, "?level=NATIONAL")).containsExactly(national);
        assertThat(codes(who, "?type=INDUSTRIAL_PARK")).containsExactly(park);
        assertThat(codes(who, "?parent=" + national)).containsExactly(park);
        assertThat(codes(who, "?industry=C2")).containsExactly(national);
        assertThat(codes(who, "?q=乙")).containsExactly(park);
        assertThat(codes(who, "?kind=ZONE&status=REGISTERED")).containsExactlyInAnyOrder(national, park);
        assertThat(codes(who, "?status=MERGED")).isEmpty();
    }

    @Test
    void aTemplateIsExplainedAndIsAnImportOnceItIsFilled() {
        byte[] template = as(Files.CHIZHOU)
                .accept(FileFormat.XLSX_TYPE)
                .get("/api/v1/imports/templates/units")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"units-template.xlsx\""))
                .extract()
                .asByteArray();
        List<String> headings =
                files.read(FileFormat.XLSX, template).lines().getFirst().cells();
        List<String> row = new ArrayList<>(headings.stream().map(heading -> "").toList());
        String code = code();
        row.set(0, code);
        row.set(headings.indexOf("单位类别 Kind"), "部门");
        row.set(headings.indexOf("中文名称 Chinese name"), "局");
        row.set(headings.indexOf("英文名称 English name"), "Bureau");
        row.set(headings.indexOf("行政区划 Division"), "341700");
        row.set(headings.indexOf("生效日期 Valid from"), "2016年1月1日");
        row.set(headings.indexOf("文号 Document number"), "No. 1");
        row.set(headings.indexOf("事由 Reason"), "initial");

        assertThat(headings).doesNotContain("状态 Status");
        sendWorkbook(files.write(FileFormat.XLSX, new Sheet("单位", List.of(headings, row))))
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?division=x",
                "?validOn=2016-02-30",
                "?asOf=2099-01-01T00:00:00Z",
                "?limit=1",
                "?level=CITY",
                "?kind=INCUBATOR",
                "?state=GRANTED",
                "?isPublic=true"
            })
    void aWrongParameterIsRefused(String query) {
        as(Files.CHIZHOU).get("/api/v1/exports/units" + query).then().statusCode(400);
    }

    private List<String> codes(Tokens who, String query) {
        return read(who, query).lines().stream()
                .skip(1)
                .map(line -> line.cell(0))
                .toList();
    }

    private Table read(Tokens who, String query) {
        return files.read(FileFormat.XLSX, export(who, FileFormat.XLSX_TYPE, query));
    }
}
