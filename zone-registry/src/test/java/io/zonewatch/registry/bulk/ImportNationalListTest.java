package io.zonewatch.registry.bulk;

import static io.zonewatch.registry.bulk.Files.export;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.bulk.file.FileFormat;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A list as large as the country's: one made-up zone for each of 2,700 divisions. */
@QuarkusTest
@RealServers
class ImportNationalListTest {

    private static final Logger LOG = Logger.getLogger(ImportNationalListTest.class);
    private static final int ZONES = 2_700;
    private static final Tokens COUNTRY = Tokens.withRoles("administrator").divisions("CN");

    /** Many times what is measured on two idle cores; a machine under load must pass too. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Inject
    Jdbc jdbc;

    @Test
    void theCountrysZonesAreImportedInSeconds() throws IOException {
        List<String> divisions = java.nio.file.Files.readAllLines(
                        Path.of(System.getProperty("zonewatch.root"), "deploy/reference/divisions/gb-t-2260-2015.csv"))
                .stream()
                .skip(1)
                .filter(line -> line.contains(",COUNTY,") && line.endsWith(",,"))
                .map(line -> line.substring(0, 6))
                .filter(division ->
                        !division.startsWith("34") && !division.startsWith("4201")) // bound by other tests' plans
                .limit(ZONES)
                .toList();
        byte[] list = Files.units(divisions.stream()
                        .map(division -> "N-" + division + ",ZONE,第" + division + "号合成开发区,Synthetic zone " + division
                                + "," + division + ",HIGH_TECH,PROVINCIAL,,C26;C27,2016-01-01,No. 1,synthetic")
                        .toArray(String[]::new))
                .getBytes(StandardCharsets.UTF_8);

        Duration tried = time(() ->
                Files.send(COUNTRY, "&dryRun=true", list).then().statusCode(200).body("created", equalTo(ZONES)));
        Duration taken =
                time(() -> Files.send(COUNTRY, "", list).then().statusCode(200).body("created", equalTo(ZONES)));
        Duration again =
                time(() -> Files.send(COUNTRY, "", list).then().statusCode(200).body("unchanged", equalTo(ZONES)));
        Duration exported =
                time(() -> assertThat(export(COUNTRY, FileFormat.XLSX_TYPE, "")).isNotEmpty());

        LOG.infof("national list: tried %s, imported %s, unchanged %s, exported %s", tried, taken, again, exported);
        assertThat(divisions).hasSize(ZONES);
        assertThat(count("select count(*) from audit_entry where unit_code like 'N-%'"))
                .isEqualTo(ZONES);
        assertThat(count("select count(*) from outbox where record_key like 'N-%'"))
                .isEqualTo(2L * ZONES);
        assertThat(taken).isLessThan(BOUND);
    }

    private long count(String query) {
        return jdbc.queryOne(query, row -> row.getLong(1)).orElseThrow();
    }

    private static Duration time(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - from).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
