package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Keeps formal notices as they were served, word for word, for the proof of their service. The row of a message tells how it was taken last;
 * the database adds each to the message's history, which the proof is made from.
 */
@ApplicationScoped
class ServedNotices {

    private final Jdbc jdbc;
    private final BusinessClock clock;

    @Inject
    ServedNotices(Jdbc jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Message message, String reply) {
        jdbc.update(
                """
                insert into served_notice (reminder, obligation, round, step, message, answer, subject, body, digest, accepted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (reminder) do update set answer = excluded.answer, subject = excluded.subject, body = excluded.body,
                  digest = excluded.digest, accepted_at = excluded.accepted_at
                """,
                message.reminder(),
                message.about().id(),
                message.round(),
                message.step(),
                message.id(),
                reply,
                message.subject(),
                message.text(),
                message.digest(),
                clock.now());
    }
}
