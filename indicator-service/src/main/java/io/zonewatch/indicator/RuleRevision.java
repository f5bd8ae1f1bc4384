package io.zonewatch.indicator;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the changes of what due times follow from: of the calendars here, of each form by its own sequence. An obligation
 * remembers up to which of them its due times were computed, so that whatever a change concerns, and nothing else, is found
 * again after any interruption.
 */
@ApplicationScoped
public class RuleRevision {

    private final Jdbc jdbc;

    @Inject
    RuleRevision(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many changes there had been at a moment.
     *
     * @param calendars of calendars, which concern every form
     * @param forms of each form, by its code
     */
    public record Revisions(long calendars, Map<String, Long> forms) {

        /** Keeps a copy. */
        public Revisions {
            forms = Map.copyOf(forms);
        }

        /** Changes of one form; none of a form that came after. */
        public long of(String form) {
            return forms.getOrDefault(form, 0L);
        }
    }

    /** The present revisions. Read them before the rules themselves: a change in between is then looked at once more. */
    public Revisions current() {
        long calendars = jdbc.queryOne("select revision from rule_revision", row -> row.getLong(1))
                .orElseThrow();
        Map<String, Long> forms = new HashMap<>();
        jdbc.query("select code, sequence from form", row -> forms.put(row.getString(1), row.getLong(2)));
        return new Revisions(calendars, forms);
    }

    /** Notes a change of a calendar, in its transaction; such changes follow one another. */
    public void raise() {
        jdbc.update("update rule_revision set revision = revision + 1");
    }
}
