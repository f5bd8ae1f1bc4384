package io.zonewatch.registry.supervision.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The versions of the group; each is written once. */
@ApplicationScoped
class GroupStore {

    private static final String SELECT = "select recorded_at, content from supervision_group_version ";

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    GroupStore(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** What the group is from a day on, and when that was recorded. */
    record Version(Instant recordedAt, Group group) {}

    /** How often the group was set up or changed; with the lock, nobody else changes it until the transaction ends. */
    long sequence(boolean lock) {
        return jdbc.queryOne(
                        "select sequence from supervision_group" + (lock ? " for update" : ""), row -> row.getLong(1))
                .orElseThrow();
    }

    /** The version that holds at a moment; empty before the first. */
    Optional<Version> at(Moment moment) {
        return jdbc.queryOne(
                SELECT + "where valid_from <= ? and recorded_at <= ? order by valid_from desc, sequence desc limit 1",
                this::version,
                moment.day(),
                moment.known());
    }

    /** The version that holds last, as known now. */
    Optional<Version> latest() {
        return at(new Moment(LocalDate.of(9999, 12, 31), Instant.parse("9999-12-31T00:00:00Z")));
    }

    /** Records a version. */
    void add(long sequence, Version version) {
        jdbc.update("update supervision_group set sequence = ?", sequence);
        jdbc.update(
                "insert into supervision_group_version (valid_from, sequence, recorded_at, content)"
                        + " values (?, ?, ?, ?::jsonb)",
                version.group().validFrom(),
                sequence,
                version.recordedAt(),
                json(version.group()));
    }

    private Version version(ResultSet row) throws SQLException {
        try {
            return new Version(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    mapper.readValue(row.getString(2), Group.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kept group cannot be read", e);
        }
    }

    private String json(Group group) {
        try {
            return mapper.writeValueAsString(group);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the group cannot be kept", e);
        }
    }
}
