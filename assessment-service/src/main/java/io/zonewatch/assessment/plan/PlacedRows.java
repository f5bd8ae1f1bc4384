package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads targets through the published versions of their plans. */
@ApplicationScoped
class PlacedRows {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    PlacedRows(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The targets that a query selects, each with what every published version of its plan says of it. */
    List<Placed> placed(String selected, String order, Object... arguments) {
        Map<List<String>, List<Placed.Version>> versions = new LinkedHashMap<>();
        jdbc.query(
                        "select t.plan, t.code, v.version, v.valid_from, v.document_number, v.published_at, b.body from ("
                                + selected
                                + ") t join plan_version v on v.plan = t.plan and v.published_at is not null"
                                + " left join target_version b on b.plan = t.plan and b.code = t.code and b.version = v.version"
                                + " order by " + order + ", t.code, v.version",
                        row -> Map.entry(List.of(row.getString(1), row.getString(2)), version(row)),
                        arguments)
                .forEach(each -> versions.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                        .add(each.getValue()));
        return versions.entrySet().stream()
                .map(each -> Placed.of(each.getKey().getFirst(), each.getValue()))
                .toList();
    }

    private Placed.Version version(ResultSet row) throws SQLException {
        String body = row.getString(7);
        return new Placed.Version(
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                body == null ? null : json.read(body, Target.class));
    }
}
