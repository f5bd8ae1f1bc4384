package io.zonewatch.assessment.observation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every record of a recognition's step with the moment it was made, as registry's facts tell it. */
@ApplicationScoped
class RecordedTable {

    private final Jdbc jdbc;

    @Inject
    RecordedTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the record; the same one again is nothing new. */
    Optional<Touched> take(UUID event, RecordedStep step, OffsetDateTime recordedAt) {
        int fresh = jdbc.update(
                """
                insert into recorded_step (event, unit, recognition, step, state, on_day, withdrawn, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, event, step.unit(), step.id(), step.step(), step.state(), step.on(), step.withdrawn(), recordedAt);
        return fresh == 0 ? Optional.empty() : Optional.of(new Touched.Counted(step.unit(), Set.of()));
    }

    /** What was recorded of the units' recognitions by an instant, or by now where it is null. */
    Recorded of(Collection<UnitCode> units, Instant asOf) {
        Map<UUID, List<Recorded.Step>> steps = jdbc
                .query("""
                        select recognition, step, state, on_day, withdrawn, recorded_at from recorded_step
                        where unit = any(?) order by recorded_at, event
                        """, row -> Map.entry(row.getObject(1, UUID.class), step(row)), (Object)
                        units.stream().map(UnitCode::value).toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new Recorded(steps, asOf);
    }

    boolean isAnySince(Instant instant) {
        return jdbc.queryOne("select 1 from recorded_step where recorded_at > ? limit 1", row -> true, instant)
                .isPresent();
    }

    void clear() {
        jdbc.update("delete from recorded_step");
    }

    private static Recorded.Step step(ResultSet row) throws SQLException {
        return new Recorded.Step(
                row.getInt(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
