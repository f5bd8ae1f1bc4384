package io.zonewatch.chassis.web;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** Answers that are kept to be repeated ({@link Idempotent}), and may tell of people. */
@ApplicationScoped
public class KeptAnswers {

    private final Jdbc jdbc;

    @Inject
    KeptAnswers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Forgets, in the current transaction, the body of every kept answer that quotes one of the texts. The key stays, so that a
     * repeat is still done once: it is answered with status and headers. An answer may quote them anywhere, so all of the last two days are searched, each
     * unpacked once.
     */
    public void forget(Collection<String> texts) {
        jdbc.update("""
                update idempotency_key set body = null where exists (
                  select 1 from (select body || ''::bytea as unpacked offset 0) once, unnest(?) quoted(text)
                  where position(convert_to(text, 'UTF8') in unpacked) > 0)
                """, (Object) texts.toArray(String[]::new));
    }
}
