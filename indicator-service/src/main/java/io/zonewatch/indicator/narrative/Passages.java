package io.zonewatch.indicator.narrative;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;

/** The narrative of revisions: only ever appended. */
@ApplicationScoped
public class Passages {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    Passages(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps what a revision says. */
    public void keep(String obligation, int revision, List<Passage> passages) {
        jdbc.batch(
                """
                insert into passage (obligation, revision, section, aspect, position, words, score, evidence)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                IntStream.range(0, passages.size())
                        .mapToObj(i -> row(obligation, revision, i, passages.get(i)))
                        .toList());
    }

    private Object[] row(String obligation, int revision, int position, Passage passage) {
        return new Object[] {
            obligation,
            revision,
            passage.section(),
            passage.aspect(),
            position,
            passage.text(),
            passage.score(),
            json.write(passage.evidence())
        };
    }

    /** What a revision says, in the order it was sent. */
    public List<Passage> of(String obligation, int revision) {
        return jdbc.query(
                """
                select section, aspect, words, score, evidence::text from passage
                where obligation = ? and revision = ? order by position
                """,
                row -> new Passage(
                        row.getString(1),
                        Aspect.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getBigDecimal(4),
                        List.of(json.read(row.getString(5), String[].class))),
                obligation,
                revision);
    }
}
