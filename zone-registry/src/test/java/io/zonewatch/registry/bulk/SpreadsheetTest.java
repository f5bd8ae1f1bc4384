package io.zonewatch.registry.bulk;

import static io.restassured.RestAssured.given;
import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.bulk.Files.CHIZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person does with a spreadsheet program, from the template to the export, over HTTP alone: the library makes and reads
 * the workbooks as such a program would, numbers as numbers and days as days.
 */
@QuarkusTest
@RealServers
class SpreadsheetTest {

    private static final String KIND = "单位类别 Kind";
    private static final String DIVISION = "行政区划 Division";
    private static final String LEVEL = "级别 Level";
    private static final String AREA = "批准面积(公顷) Approved area (ha)";
    private static final String INDUSTRIES = "主导产业 Leading industries";
    private static final String FROM = "生效日期 Valid from";

    @Inject
    Written written;

    private final String national = code();
    private final String county = code();

    /** A person's language, and what is read in it. */
    private record Reader(
            String language,
            List<String> sheets,
            String ending,
            String compulsory,
            List<String> columns,
            List<String> messages,
            String refusal,
            String level) {

        private RequestSpecification asks(Tokens who) {
            return given().auth().oauth2(who.sign()).header("Accept-Language", language);
        }

        @Override
        public String toString() {
            return language;
        }
    }

    static Stream<Reader> readers() {
        return Stream.of(
                new Reader(
                        "zh-CN",
                        List.of("单位", "填写说明"),
                        "未列出的列保持原值不变；空单元格表示没有该项。",
                        "必填",
                        List.of("级别", "批准面积(公顷)", "行政区划"),
                        List.of(
                                "未知的值 国际级。",
                                "值的格式不符。",
                                "行政区划代码 341731 在 2016-01-01 无效。您是否要填写：341721 东至县；341700 池州市；341702 贵池区？"),
                        "被拒行数：2。文件内容均未导入，出错单元格见 errors。",
                        "国家级"),
                new Reader(
                        "en",
                        List.of("Units", "Explanations"),
                        "A column that is left out leaves what is known as it is; an empty cell says that there is none.",
                        "ompulsory",
                        List.of("Level", "Approved area (ha)", "Division"),
                        List.of(
                                "The value 国际级 is not known.",
                                "The value does not have the expected format.",
                                "No division has the code 341731 on 2016-01-01. Did you mean: 341721 Dongzhi County; 341700 Chizhou City; 341702 Guichi District?"),
                        "Refused rows: 2. Nothing of the file was taken; errors names the cells.",
                        "National"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aTemplateIsFilledTriedMendedTakenAndComesOutAgain(Reader reader) throws IOException {
        List<String> headings = template(reader);
        byte[] wrong = workbook(headings, zone(national, "国际级", 341721, "a lot"), zone(county, "省级", 341731));
        byte[] right = workbook(headings, zone(national, "国家级", 341721), zone(county, "Provincial", 341721));
        long before = written.everything();

        send(reader, wrong, "&dryRun=true")
                .statusCode(200)
                .body("created", equalTo(0))
                .body("rejected", equalTo(2))
                .body("errors.cell", equalTo(List.of("G2", "J2", "E3")))
                .body("errors.column", equalTo(reader.columns))
                .body("errors.message", equalTo(reader.messages));
        send(reader, wrong, "").statusCode(422).body("detail", equalTo(reader.refusal));
        send(reader, right, "&dryRun=true").statusCode(200).body("created", equalTo(2));
        assertThat(written.everything()).isEqualTo(before);
        administrator().get(path(national)).then().statusCode(404);

        send(reader, right, "").statusCode(200).body("created", equalTo(2)).body("errors", equalTo(List.of()));
        send(reader, right, "").statusCode(200).body("unchanged", equalTo(2));
        administrator()
                .get(path(national))
                .then()
                .body("level", equalTo("NATIONAL"))
                .body("approvedAreaHa", equalTo("1250.5"))
                .body("leadingIndustries", equalTo(List.of("C26", "C39")))
                .body("validFrom", equalTo("2016-01-01"));

        byte[] export = export(reader);
        assertThat(row(export, national))
                .containsEntry(LEVEL, reader.level)
                .containsEntry(DIVISION, "341721")
                .containsEntry(AREA, "1250.5")
                .containsEntry(FROM, "2016-01-01");
        send(reader, export, "").statusCode(200).body("unchanged", equalTo(2));
    }

    private List<String> template(Reader reader) throws IOException {
        byte[] template = reader.asks(CHIZHOU)
                .accept(FileFormat.XLSX_TYPE)
                .get("/api/v1/imports/templates/units")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets.stream().map(Sheet::getName)).isEqualTo(reader.sheets);
            List<List<String>> explained =
                    sheets.getLast().read().stream().map(SpreadsheetTest::cells).toList();
            assertThat(explained.getLast().getFirst()).isEqualTo(reader.ending);
            assertThat(explained.stream()
                            .filter(line -> line.get(2).contains(reader.compulsory))
                            .map(line -> line.get(1)))
                    .containsExactly(
                            "kind", "nameZh", "nameEn", "division", "type", "validFrom", "documentNumber", "reason");
            return cells(sheets.getFirst().read().getFirst());
        }
    }

    private byte[] export(Reader reader) {
        return reader.asks(Tokens.withRoles("auditor").units(national, county))
                .accept(FileFormat.XLSX_TYPE)
                .get("/api/v1/exports/units")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Sends a workbook as somebody of Chizhou. */
    private static ValidatableResponse send(Reader reader, byte[] workbook, String more) {
        return reader.asks(CHIZHOU)
                .contentType(FileFormat.XLSX_TYPE)
                .body(workbook)
                .post("/api/v1/imports?kind=units" + more)
                .then();
    }

    private static Map<String, Object> zone(String code, String level, int division) {
        return zone(code, level, division, new BigDecimal("1250.5"));
    }

    private static Map<String, Object> zone(String code, String level, int division, Object area) {
        return Map.ofEntries(
                Map.entry("单位代码 Code", code),
                Map.entry(KIND, "开发区"),
                Map.entry("中文名称 Chinese name", "开发区"),
                Map.entry("英文名称 English name", "Zone"),
                Map.entry(DIVISION, division),
                Map.entry("类型 Type", "经开区"),
                Map.entry(LEVEL, level),
                Map.entry(AREA, area),
                Map.entry(INDUSTRIES, "C26、C39"),
                Map.entry(FROM, LocalDate.of(2016, 1, 1)),
                Map.entry("文号 Document number", "No. 1"),
                Map.entry("事由 Reason", "initial"));
    }

    /** The headings, and below them the rows, each cell of the type that it has. */
    @SafeVarargs
    private static byte[] workbook(List<String> headings, Map<String, Object>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Spreadsheet", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                for (int row = 0; row < rows.length; row++) {
                    fill(sheet, row + 1, column, rows[row].get(headings.get(column)));
                }
            }
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy/m/d").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Object text -> sheet.value(row, column, text.toString());
        }
    }

    /** The row of a unit in a workbook, by the headings. */
    private static Map<String, String> row(byte[] file, String code) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> headings = cells(rows.getFirst());
            List<String> found = rows.stream()
                    .map(SpreadsheetTest::cells)
                    .filter(cells -> cells.getFirst().equals(code))
                    .findFirst()
                    .orElseThrow();
            Map<String, String> row = new TreeMap<>();
            for (int column = 0; column < found.size(); column++) {
                row.put(headings.get(column), found.get(column));
            }
            return row;
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
