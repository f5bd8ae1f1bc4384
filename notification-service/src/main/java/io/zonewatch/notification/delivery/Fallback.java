package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.reminder.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Lets a reminder that its channel has failed for good leave by another one. */
@ApplicationScoped
class Fallback {

    /** Whether reminder {@code r} has another way; the parameters are the installation's fallback, whether that one reaches persons, and it again. */
    private static final String HAS_ANOTHER =
            "(r.then_by[1] is not null or (r.fallback_of is null and ?::text is not null))"
                    + " and (r.recipient->>'email' is not null or (r.then_by[1] is null and not ?)"
                    + " or (" + Recipient.IS_KNOWN + " and coalesce(r.then_by[1], ?) <> 'EMAIL'))";

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
        jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, term_working_days, state, due_at, created_at,
                  duty, recipient_unit, text, unless_acknowledged, recorded_at, attempt_at, fallback_of,
                  recipient_sub, then_by, owed_by)
                select obligation, round, step, recipient_key, coalesce(then_by[1], ?), kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, term_working_days, 'PENDING', due_at, created_at,
                  duty, recipient_unit, text, unless_acknowledged, ?, ?, id,
                  recipient_sub, then_by[2:], owed_by
                from reminder r where id = ? and\s""" + HAS_ANOTHER + """
                on conflict (obligation, round, step, recipient_key, channel) do nothing
                """, other, now, now, reminder, other, isPersonal(other), other);
    }

    /**
     * Whether a reminder has another way that no message of its step to the same recipient has taken, and that does as much: one that carries a notice's words is exchanged for none
     * that serves no notices.
     */
    boolean isAsGoodFor(Claim claim) {
        ChannelCode other = settings.fallback().get(claim.channel());
        return jdbc.queryOne(
                        "select coalesce(r.then_by[1], ?) from reminder r where r.id = ? and " + HAS_ANOTHER
                                + " and not exists (select 1 from reminder o where (o.obligation, o.round, o.step, o.recipient_key, o.channel)"
                                + " = (r.obligation, r.round, r.step, r.recipient_key, coalesce(r.then_by[1], ?)))",
                        row -> ChannelCode.valueOf(row.getString(1)),
                        other,
                        claim.id(),
                        other,
                        isPersonal(other),
                        other,
                        other)
                .filter(way -> claim.kind() != StepKind.FORMAL_NOTICE
                        || way.servesNotices()
                        || !claim.channel().servesNotices())
                .isPresent();
    }

    private static boolean isPersonal(ChannelCode channel) {
        return channel != null && channel.isPersonal();
    }
}
