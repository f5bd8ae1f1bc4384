package io.zonewatch.notification.bounce;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether somebody has to look after the mailbox of returned mail, as metrics {@code zonewatch_bounces_mailbox_flagged} and
 * {@code zonewatch_bounces_mailbox_age_seconds}: read when they are asked for, so all replicas say the same. Without a mailbox there are none.
 */
@ApplicationScoped
class MailboxGauges implements MeterBinder {

    private final BounceSettings settings;
    private final MailboxLook look;

    @Inject
    MailboxGauges(BounceSettings settings, MailboxLook look) {
        this.settings = settings;
        this.look = look;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (settings.imap().host().isPresent()) {
            bind(registry);
        }
    }

    void bind(MeterRegistry registry) {
        Gauge.builder("zonewatch.bounces.mailbox.flagged", look, MailboxLook::flagged)
                .description("Mails in the mailbox of returned mail that are no reports of ours and wait for somebody")
                .register(registry);
        Gauge.builder("zonewatch.bounces.mailbox.age", look, last -> last.age().toSeconds())
                .baseUnit("seconds")
                .description("Time since the mailbox of returned mail was last looked through")
                .register(registry);
    }
}
