package io.zonewatch.registry.bulk;

import static io.zonewatch.registry.Client.as;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.testing.Tokens;
import java.nio.charset.StandardCharsets;

/** Files as people send and fetch them. */
final class Files {

    static final Tokens CHIZHOU = Tokens.withRoles("administrator").divisions("3417");

    private static final RestAssuredConfig AS_THEY_ARE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final String HEADINGS =
            "code,kind,nameZh,nameEn,division,type,level,parent,leadingIndustries,validFrom,documentNumber,reason\r\n";

    private Files() {}

    /** A table of units with these lines. */
    static String units(String... lines) {
        return HEADINGS + String.join("\r\n", lines) + "\r\n";
    }

    /** A line of a zone in the county of Dongzhi. */
    static String zone(String code, String name) {
        return code + ",ZONE," + name + ",Zone,341721,HIGH_TECH,,,C26;C27,2016-01-01,No. 1,initial";
    }

    static Response send(String csv) {
        return send(CHIZHOU, "", csv.getBytes(StandardCharsets.UTF_8));
    }

    static Response tryOut(String csv) {
        return send(CHIZHOU, "&dryRun=true", csv.getBytes(StandardCharsets.UTF_8));
    }

    static Response send(Tokens who, String more, byte[] csv) {
        return sendOf("units", who, more, csv);
    }

    /** Sends rows of a kind. */
    static Response sendOf(String kind, Tokens who, String more, byte[] csv) {
        return as(who).config(AS_THEY_ARE)
                .contentType(FileFormat.CSV_TYPE)
                .body(csv)
                .post("/api/v1/imports?kind=" + kind + more);
    }

    static Response sendWorkbook(byte[] xlsx) {
        return as(CHIZHOU)
                .config(AS_THEY_ARE)
                .contentType(FileFormat.XLSX_TYPE)
                .body(xlsx)
                .post("/api/v1/imports?kind=units");
    }

    static byte[] export(Tokens who, String format, String query) {
        return exportOf("units", who, format, query);
    }

    /** Fetches the rows of a kind. */
    static byte[] exportOf(String kind, Tokens who, String format, String query) {
        return as(who).accept(format)
                .get("/api/v1/exports/" + kind + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
