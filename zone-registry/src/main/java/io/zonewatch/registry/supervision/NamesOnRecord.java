package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.PersonalTraces.Named;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Which of the names that an erasure is about somebody of the unit bears: one of its contacts, past ones included, or a member of
 * the group or an inspector in any version that is kept.
 */
@ApplicationScoped
class NamesOnRecord {

    private static final String OFFICIALS = """
            select asked.name from unnest(?::text[]) asked(name) where exists (
              select 1 from supervision_act_version v, jsonb_array_elements(v.content->'inspectors') official
              where v.content->'inspectors' @> jsonb_build_array(jsonb_build_object('department', ?::text))
                and official->>'department' = ? and lower(official->>'person') = lower(asked.name))
            or exists (
              select 1 from supervision_group_version v, jsonb_array_elements(v.content->'members') official
              where official->>'department' = ? and lower(official->>'person') = lower(asked.name))
            """;

    private final Jdbc jdbc;

    @Inject
    NamesOnRecord(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the person's names that are somebody's name. */
    Set<String> among(Named person) {
        if (person.onRecord() || person.names().isEmpty()) {
            return person.names();
        }
        return Set.copyOf(jdbc.query(
                OFFICIALS,
                row -> row.getString(1),
                person.names().toArray(String[]::new),
                person.unit(),
                person.unit(),
                person.unit()));
    }
}
