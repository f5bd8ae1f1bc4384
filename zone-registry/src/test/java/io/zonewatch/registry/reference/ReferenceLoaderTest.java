package io.zonewatch.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.RealServers;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The data are loaded once, whoever starts when, and corrected by a higher revision only. */
@QuarkusTest
@RealServers
class ReferenceLoaderTest {

    private static final String ROWS =
            "select count(*), count(distinct xmin::text) from reference_entry where catalogue = 'INDUSTRIES' and version = '2017'";

    @Inject
    ReferenceLoader loader;

    @Inject
    ObjectMapper mapper;

    @Inject
    Jdbc jdbc;

    @AfterEach
    void asItWas() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> jdbc.update(
                                "update reference_edition set revision = 1 where catalogue = 'INDUSTRIES' and version = '2017'"));
    }

    @Test
    void startingAgainChangesNothing() {
        String before = written();

        loader.load(EditionFile.all(mapper));

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void replicasThatStartTogetherLoadOnce() throws Exception {
        jdbc.update("delete from reference_entry where catalogue = 'INDUSTRIES' and version = '2017'");
        jdbc.update("delete from reference_edition where catalogue = 'INDUSTRIES' and version = '2017'");
        List<Future<?>> starts = new ArrayList<>();
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                starts.add(replicas.submit(() -> loader.load(EditionFile.all(mapper))));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        }

        assertThat(jdbc.queryOne(ROWS, row -> row.getInt(1) + " by " + row.getInt(2)))
                .contains("590 by 1");
    }

    @Test
    void aHigherRevisionCorrectsAndALowerOneIsLeftAlone() {
        EditionFile file = EditionFile.all(mapper).getLast();
        String before = written();

        loader.load(List.of(revised(file, 2)));
        String corrected = written();
        loader.load(List.of(file));

        assertThat(corrected).isNotEqualTo(before);
        assertThat(written()).isEqualTo(corrected);
    }

    private static EditionFile revised(EditionFile file, int revision) {
        return new EditionFile(
                file.catalogue(),
                file.version(),
                revision,
                file.standard(),
                file.day(),
                file.file(),
                file.entries(),
                file.sha256(),
                file.source());
    }

    /** Which transactions wrote what is there. */
    private String written() {
        return jdbc.queryOne(
                        "select (select string_agg(xmin::text, ',' order by code) from reference_entry where version = '2017')"
                                + " || (select string_agg(revision::text, ',' order by catalogue, version) from reference_edition)",
                        row -> row.getString(1))
                .orElseThrow();
    }
}
