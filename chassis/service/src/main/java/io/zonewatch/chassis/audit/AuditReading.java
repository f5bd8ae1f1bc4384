package io.zonewatch.chassis.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.zonewatch.chassis.audit.AuditedUnits.Condition;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the audit trail, newest first: what the caller's scope reaches, erased entries as erased, people masked. */
@ApplicationScoped
class AuditReading {

    private final Jdbc jdbc;
    private final StoredJson json;
    private final AuditScope scope;
    private final List<AuditMask> masks;

    @Inject
    AuditReading(Jdbc jdbc, StoredJson json, AuditScope scope, @All List<AuditMask> masks) {
        this.jdbc = jdbc;
        this.json = json;
        this.scope = scope;
        this.masks = List.copyOf(masks);
    }

    /** A query in the making: its conditions, and their arguments in the same order. */
    private record Asked(StringBuilder sql, List<Object> arguments) {

        void and(String condition, Object argument) {
            sql.append(" and ").append(condition);
            arguments.add(argument);
        }

        void andIfGiven(String condition, Object argument) {
            if (argument != null) {
                and(condition, argument);
            }
        }
    }

    /** A part of the entries, newest first. */
    @Transactional
    Page<AuditEntryView> list(AuditFilter filter, Paging paging) {
        Asked asked = asked(filter, paging.after(Long::valueOf).orElse(Long.MAX_VALUE));
        Condition visible = scope.on("e.unit_code");
        asked.sql().append(" and ").append(visible.sql()).append(" order by e.id desc limit ?");
        asked.arguments().addAll(visible.arguments());
        asked.arguments().add(paging.limit() + 1);
        List<AuditEntryView> rows =
                jdbc.query(asked.sql().toString(), this::read, asked.arguments().toArray());
        return Page.cut(rows, paging, entry -> Long.toString(entry.id()));
    }

    private Asked asked(AuditFilter filter, long before) {
        String join = filter.actor == null ? "left join" : "join";
        Asked asked = new Asked(new StringBuilder("""
                select e.id, e.recorded_at, e.business_time, e.action, e.subject_type, e.subject_id, e.unit_code, p.payload
                from audit_entry e %s audit_payload p on p.entry_id = e.id
                where true""".formatted(join)), new ArrayList<>());
        asked.and("e.id < ?", before);
        asked.andIfGiven("e.subject_type = ?", filter.subjectType);
        asked.andIfGiven("e.subject_id = ?", filter.subject);
        asked.andIfGiven("e.unit_code = ?", filter.unit);
        asked.andIfGiven("e.action = ?", filter.action);
        asked.andIfGiven("audit_actor(p.payload) = left(?, 300)", json.write(filter.actor));
        asked.andIfGiven("e.recorded_at >= ?", filter.from().orElse(null));
        asked.andIfGiven("e.recorded_at < ?", filter.to().orElse(null));
        return asked;
    }

    private AuditEntryView read(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes(8);
        JsonNode held = json.tree(payload == null ? "{}" : new String(payload, StandardCharsets.UTF_8));
        String subjectType = row.getString(5);
        return new AuditEntryView(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                subjectType,
                row.getString(6),
                row.getString(7),
                payload == null,
                text(held, "actor"),
                masked(subjectType, held.get("before")),
                masked(subjectType, held.get("after")),
                text(held, "reason"));
    }

    private JsonNode masked(String subjectType, JsonNode state) {
        JsonNode shown = state;
        for (AuditMask mask : masks) {
            if (shown != null && mask.subjectType().equals(subjectType)) {
                shown = mask.masked(shown.deepCopy());
            }
        }
        return shown;
    }

    private static String text(JsonNode held, String member) {
        JsonNode value = held.get(member);
        return value == null ? null : value.asText();
    }
}
