package io.zonewatch.indicator.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of reports: known by their bytes, kept once, seen with the report, never shown by a browser. */
@QuarkusTest
@RealServers
class AttachmentTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    private String form;
    private String zone;
    private String attachments;
    private byte[] pdf;

    @BeforeEach
    void anOpenObligation() {
        form = fixtures.openForm();
        zone = World.code("A");
        world.zone(zone);
        attachments = path(zone) + "/attachments";
        pdf = pdf(zone);
    }

    @Test
    void whatWasUploadedComesBackByteForByteAndIsNeverShown() {
        String digest = add(zone, "情况 1.pdf", pdf)
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(pdf.length))
                .body("sha256", equalTo(Sha256.hex(pdf)))
                .extract()
                .path("sha256");

        var answer = Api.statistician(zone).get(attachments + "/" + digest).statusCode(200);

        assertThat(answer.extract().asByteArray()).isEqualTo(pdf);
        answer.header("Content-Type", equalTo("application/octet-stream"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''%E6%83%85%E5%86%B5%201.pdf"));
    }

    @Test
    void whoSeesTheReportSeesItsFilesAndNotBefore() {
        String digest = add(zone, "a.pdf", pdf).statusCode(201).extract().path("sha256");
        Api.reviewer().get(attachments).statusCode(200).body("items", empty());
        Api.reviewer().get(attachments + "/" + digest).statusCode(404);

        Api.statistician(zone)
                .post(path(zone) + "/submissions", """
                        {"cells": [{"indicator": "IND_VA", "figure": {"status": "REPORTED", "value": "1"}}],
                         "attachments": ["%s"]}""".formatted(digest))
                .statusCode(201);

        Api.reviewer().get(attachments + "/" + digest).statusCode(200);
        Api.reviewer().get(path(zone) + "/submissions/1").body("attachments.sha256", contains(digest));
        Api.statistician("OTHER").get(attachments + "/" + digest).statusCode(404);
        Api.as(Tokens.withRoles("reviewer").divisions("3418"))
                .get(attachments + "/" + digest)
                .statusCode(404);
    }

    @Test
    void theSameBytesAreKeptOnceAndKnownOnlyWhereTheyWereUploaded() {
        String other = World.code("A");
        world.zone(other);
        String digest = add(zone, "a.pdf", pdf).statusCode(201).extract().path("sha256");
        Api.statistician(other).get(path(other) + "/attachments/" + digest).statusCode(404);

        add(zone, "b.pdf", pdf).statusCode(201).body("name", equalTo("a.pdf"));
        add(other, "c.pdf", pdf).statusCode(201).body("name", equalTo("c.pdf"));

        assertThat(jdbc.queryOne(
                        "select count(*) from attachment_content where sha256 = ?", row -> row.getInt(1), digest))
                .contains(1);
        assertThat(jdbc.queryOne("select count(*) from attachment where sha256 = ?", row -> row.getInt(1), digest))
                .contains(2);
    }

    @Test
    void whatIsNoneOfTheKindsOrTooLargeIsRefused() {
        add(zone, "report.pdf", "MZ program".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/content"))
                .body("errors[0].code", equalTo("unknown-content"));
        upload(zone, "a.pdf", "*no base64*").statusCode(422).body("errors[0].code", equalTo("unknown-content"));
        byte[] large = new byte[5_242_881];
        System.arraycopy(pdf, 0, large, 0, 9);
        add(zone, "large.pdf", large).statusCode(422).body("errors[0].code", equalTo("content-too-large"));
        upload(zone, "../../etc/passwd", "JVBERi0xLjcKJSVFT0YK").statusCode(400);

        Api.statistician(zone).get(attachments).body("items", empty());
    }

    @Test
    void anObligationHasOnlySoManyFilesHoweverManyComeAtOnce() throws Exception {
        kept(199, 1);
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                byte[] bytes = pdf("at once " + client);
                answers.add(
                        clients.submit(() -> add(zone, "a.pdf", bytes).extract().statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
        }

        add(zone, "one.pdf", pdf("too many"))
                .statusCode(422)
                .body("code", equalTo("attachment-invalid"))
                .body("errors[0].pointer", equalTo("/content"))
                .body("errors[0].code", equalTo("too-many-files"))
                .body("errors[0].detail", containsString("200"));
        Api.statistician(zone).get(attachments).body("items.size()", equalTo(200));
    }

    @Test
    void theFilesOfAnObligationHaveOnlySoManyBytes() {
        kept(1, 209_715_200 - pdf.length);

        add(zone, "fits.pdf", pdf).statusCode(201);
        add(zone, "again.pdf", pdf).statusCode(201).body("name", equalTo("fits.pdf"));
        add(zone, "one.pdf", pdf("one more"))
                .statusCode(422)
                .body("errors[0].code", equalTo("files-too-large"))
                .body("errors[0].detail", containsString("209715200"));
    }

    /** Files that were uploaded before. */
    private void kept(int files, int bytes) {
        String contents = """
                with content as (
                  insert into attachment_content (sha256, media_type, size, bytes)
                  select encode(sha256(convert_to(?::text || n, 'UTF8')), 'hex'), 'application/pdf', ?, ''
                  from generate_series(1, ?) n returning sha256)
                insert into attachment (obligation, sha256, name, added_at, added_by)
                select ?, sha256, 'before.pdf', now(), 'test' from content
                """;
        jdbc.update(contents, zone, bytes, files, fixtures.obligation(zone, form));
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.7\n" + content + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse upload(String zone, String name, String content, String path) {
        return Api.statistician(zone).post(path, """
                {"name": "%s", "content": "%s"}""".formatted(name, content));
    }

    private ValidatableResponse upload(String unit, String name, String content) {
        return upload(unit, name, content, path(unit) + "/attachments");
    }

    private ValidatableResponse add(String unit, String name, byte[] bytes) {
        return upload(unit, name, Base64.getEncoder().encodeToString(bytes));
    }

    private String path(String unit) {
        return "/obligations/" + fixtures.obligation(unit, form);
    }
}
