package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.reminder.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Lets a reminder that its channel has failed for good leave by another one. */
@ApplicationScoped
class Fallback {

    private final Jdbc jdbc;
    private final DeliverySettings settings;
    private final Clock system;

    @Inject
    Fallback(Jdbc jdbc, DeliverySettings settings, Clock system) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.system = system;
    }

    /**
     * The same reminder by the channel that the recipient has chosen next, else by the installation's fallback unless it came from
     * another channel itself; not if it has that channel anyway, nor to a person where none is known, or none any more, nor to a mailbox that there is none of.
     */
    void takeOver(long reminder, ChannelCode failed) {
        ChannelCode other = settings.fallback().get(failed);
        Instant now = system.instant();
        jdbc.update(
                """
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, term_working_days, state, due_at, created_at,
                  duty, recipient_unit, text, unless_acknowledged, recorded_at, attempt_at, fallback_of,
                  recipient_sub, then_by)
                select obligation, round, step, recipient_key, coalesce(then_by[1], ?), kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, term_working_days, 'PENDING', due_at, created_at,
                  duty, recipient_unit, text, unless_acknowledged, ?, ?, id,
                  recipient_sub, then_by[2:]
                from reminder where id = ? and (then_by[1] is not null or (fallback_of is null and ?::text is not null))
                  and (recipient->>'email' is not null or (then_by[1] is null and not ?)
                    or (%s and coalesce(then_by[1], ?) <> 'EMAIL'))
                on conflict (obligation, round, step, recipient_key, channel) do nothing
                """.formatted(Recipient.IS_KNOWN),
                other,
                now,
                now,
                reminder,
                other,
                other != null && other.isPersonal(),
                other);
    }
}
