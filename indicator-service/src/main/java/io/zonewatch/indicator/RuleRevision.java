package io.zonewatch.indicator;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Counts the changes of what due times follow from: calendars and forms. An obligation remembers up to which revision its
 * due times were computed, so that whatever a change concerns is found again after any interruption.
 */
@ApplicationScoped
public class RuleRevision {

    private final Jdbc jdbc;

    @Inject
    RuleRevision(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The present revision. Read it before the rules themselves: a change in between is then looked at once more. */
    public long current() {
        return jdbc.queryOne("select revision from rule_revision", row -> row.getLong(1))
                .orElseThrow();
    }

    /** Notes a change, in its transaction; changes of rules follow one another. */
    public void raise() {
        jdbc.update("update rule_revision set revision = revision + 1");
    }
}
