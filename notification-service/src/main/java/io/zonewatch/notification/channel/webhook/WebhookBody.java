package io.zonewatch.notification.channel.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.frontend.ReportPage;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.Units;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/** What other systems are told of a reminder, as {@code contracts/calls/webhook.schema.json} describes it. */
@ApplicationScoped
class WebhookBody {

    private final Units units;
    private final ReportPage page;
    private final BusinessClock clock;

    @Inject
    WebhookBody(Units units, ReportPage page, BusinessClock clock) {
        this.units = units;
        this.page = page;
        this.clock = clock;
    }

    /**
     * What a system is told; no person is named to it. What this service does not know is left out.
     *
     * @param unit whoever is to report: after a merger the successor
     * @param unitNames what it is called today, if the registry has told
     * @param form the form, or the kind of the news
     * @param formNames what the form is called, or what the news is about
     * @param duty what is pressed for, whose round and due time these are
     * @param dueAt by when it is due, as it stood when the reminder was made ready; of news when that came about
     * @param owedBy the merged unit in whose place that is; not said where there is none
     * @param link the page on which the report is worked on, where the installation has one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reminder(
            String obligation,
            String unit,
            Names unitNames,
            String form,
            Names formNames,
            String period,
            Duty duty,
            int round,
            OffsetDateTime dueAt,
            String step,
            StepKind kind,
            ContactRole role,
            String subject,
            String owedBy,
            URI link) {}

    /** The call's payload, with the present moment as its time. */
    WebhookCall.Payload of(Message message) {
        return new WebhookCall.Payload(
                "reminder." + message.kind().name().toLowerCase(Locale.ROOT), clock.nowOffset(), reminder(message));
    }

    private Reminder reminder(Message message) {
        Obligation about = message.about();
        return new Reminder(
                about.id(),
                about.unit(),
                units.knownNameOf(about.unit(), clock.today()).orElse(null),
                about.form(),
                about.formNames(),
                about.period().toString(),
                message.duty(),
                message.round(),
                offset(about.dueAt(message.duty())),
                message.step(),
                message.kind(),
                message.to().role(),
                message.subject(),
                about.owedBy(),
                page.of(message).orElse(null));
    }

    private static OffsetDateTime offset(Instant moment) {
        return moment == null ? null : moment.atZone(ReportingZone.ID).toOffsetDateTime();
    }
}
