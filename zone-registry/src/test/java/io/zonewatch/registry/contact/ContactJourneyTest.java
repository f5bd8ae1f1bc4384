package io.zonewatch.registry.contact;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.audit.AuditSealer;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.Quiescence.Look;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.Traces;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** A person comes in with a workbook, is seen as far as each may see, and is erased: the whole way over HTTP. */
@QuarkusTest
@RealServers
class ContactJourneyTest {

    private static final String TOPIC = "zonewatch.registry.contacts.v1";
    private static final List<String> HEADINGS =
            List.of("单位代码 Unit", "角色 Role", "姓名 Name", "电子邮箱 E-mail", "语言 Language");

    @Inject
    AuditSealer sealer;

    @Inject
    Quiescence quiescence;

    private final String mark = UUID.randomUUID().toString().substring(0, 13);
    private final String name = "王" + mark;
    private final String email = "wang." + mark + "@example.invalid";

    @Test
    void whoCameInAWorkbookIsErasedFromAllThatIsKept() throws IOException {
        String unit = registered();
        Tokens own = Tokens.withRoles("administrator").units(unit);
        byte[] slipped = workbook(List.of(unit, name, email, "", "zh-CN"));
        byte[] right = workbook(
                List.of(unit, "统计员", name, email, "zh-CN"),
                List.of(unit, "Zone leader", "李四", "li@example.invalid", "en"));
        String key = UUID.randomUUID().toString();

        send(slipped, "&dryRun=true", UUID.randomUUID().toString())
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("errors.cell", equalTo(List.of("B2")))
                .body("errors.message", equalTo(List.of("The value " + name + " is not known.")));
        send(right, "", key).statusCode(200).body("created", equalTo(2));
        sealer.seal();
        assertThat(exported(own)).contains(name, email);
        as(Tokens.withRoles("assessor").units(unit))
                .get(path(unit) + "/contacts")
                .then()
                .body("contacts.name", equalTo(List.of("王*", "李*")))
                .body("contacts[0].email", equalTo("w***@example.invalid"));

        administrator()
                .contentType("application/json")
                .body("{\"email\":\"%s\",\"reason\":\"request 17\"}".formatted(email))
                .post(path(unit) + "/contacts/erasures")
                .then()
                .statusCode(200)
                .body("contacts", equalTo(1));
        send(right, "", key).statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        sealer.seal();
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);

        assertThat(exported(own)).contains("李四").doesNotContain(name, email);
        assertThat(Traces.inTables("registry", name, email)).isEmpty();
        assertThat(Traces.inState(TOPIC, name, email)).isEmpty();
        as(Tokens.withRoles("auditor").divisions("CN"))
                .get("/api/v1/audit/verification")
                .then()
                .body("intact", equalTo(true))
                .body("unsealed", equalTo(0));
    }

    private static ValidatableResponse send(byte[] workbook, String more, String key) {
        return administrator()
                .header("Idempotency-Key", key)
                .contentType(FileFormat.XLSX_TYPE)
                .body(workbook)
                .post("/api/v1/imports?kind=contacts" + more)
                .then();
    }

    /** All texts of the workbook of people that somebody fetches. */
    private static List<String> exported(Tokens who) throws IOException {
        byte[] file = as(who).accept(FileFormat.XLSX_TYPE)
                .get("/api/v1/exports/contacts")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
        }
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Spreadsheet", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row].get(column));
                }
            }
        }
        return out.toByteArray();
    }
}
