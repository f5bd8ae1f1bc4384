package io.zonewatch.notification.channel.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.channel.endpoint.Conduct;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.EndpointStore;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.Channel;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.StepKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells other systems of a reminder: every one whose division covers the unit. It counts as delivered when all of them have taken
 * it; another attempt calls only those that have not. A system that is gone (410) is left out from then on, one that fails again and again is left
 * alone for a while: nobody waits for it meanwhile.
 */
@ApplicationScoped
class WebhookChannel implements Channel {

    private final EndpointStore endpoints;
    private final WebhookCall webhooks;
    private final Conduct conduct;
    private final Jdbc jdbc;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    WebhookChannel(
            EndpointStore endpoints,
            WebhookCall webhooks,
            Conduct conduct,
            Jdbc jdbc,
            BusinessClock clock,
            Clock system) {
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.conduct = conduct;
        this.jdbc = jdbc;
        this.clock = clock;
        this.system = system;
    }

    /**
     * What a system is told; no person is named to it.
     *
     * @param unit whoever is to report: after a merger the successor
     * @param owedBy the merged unit in whose place that is; not said where there is none
     */
    record Reminder(
            String obligation,
            String unit,
            String form,
            String period,
            int round,
            String step,
            StepKind kind,
            ContactRole role,
            String subject,
            @JsonInclude(JsonInclude.Include.NON_NULL) String owedBy) {}

    @Override
    public ChannelCode code() {
        return ChannelCode.WEBHOOK;
    }

    @Override
    public boolean isSetUp() {
        return endpoints.any(ChannelCode.WEBHOOK);
    }

    @Override
    public Answer deliver(Message message) {
        String id = idOf(message);
        List<Endpoint> told =
                endpoints.enabledFor(ChannelCode.WEBHOOK, message.about().division());
        if (told.isEmpty()) {
            return new Answer.Refused("no system is told");
        }
        Set<UUID> taken = taken(id);
        List<Verdict> missed = new ArrayList<>();
        Instant until = conduct.lastBegin();
        for (Endpoint endpoint : told) {
            if (!taken.contains(endpoint.id())) {
                Verdict verdict = tell(endpoint, id, message, until);
                if (verdict.meaning() != Meaning.TAKEN && verdict.meaning() != Meaning.GONE) {
                    missed.add(verdict);
                }
            }
        }
        return missed.isEmpty() ? accepted(id) : notNow(missed);
    }

    private Verdict tell(Endpoint endpoint, String id, Message message, Instant until) {
        if (system.instant().isAfter(until)) {
            return Verdict.of(Meaning.NOT_NOW, "no time left");
        }
        if (conduct.isLeftAlone(endpoint.id())) {
            return Verdict.of(Meaning.NOT_NOW, "left alone");
        }
        Verdict verdict = webhooks.call(endpoint, id, payload(message));
        conduct.note(endpoint.id(), verdict);
        if (verdict.meaning() == Meaning.TAKEN) {
            noteTaken(endpoint, id, verdict);
        }
        return verdict;
    }

    /** Where all that were to be told are gone, nobody has taken it. */
    private Answer accepted(String id) {
        int systems = taken(id).size();
        return systems == 0 ? new Answer.Refused("HTTP 410") : new Answer.Accepted("HTTP 2xx of " + systems);
    }

    private static Answer notNow(List<Verdict> missed) {
        Duration after = missed.stream()
                .map(Verdict::after)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Answer.NotNow(
                missed.stream().map(Verdict::said).distinct().collect(Collectors.joining(", ")), after);
    }

    private void noteTaken(Endpoint endpoint, String id, Verdict verdict) {
        jdbc.update(
                "insert into webhook_receipt (endpoint, message, status, taken_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                endpoint.id(),
                id,
                Integer.parseInt(verdict.said().substring("HTTP ".length())),
                system.instant());
    }

    private Set<UUID> taken(String id) {
        return Set.copyOf(jdbc.query(
                "select endpoint from webhook_receipt where message = ?", row -> row.getObject(1, UUID.class), id));
    }

    private WebhookCall.Payload payload(Message message) {
        return new WebhookCall.Payload(
                "reminder." + message.kind().name().toLowerCase(Locale.ROOT),
                clock.nowOffset(),
                new Reminder(
                        message.about().id(),
                        message.about().unit(),
                        message.about().form(),
                        message.about().period().toString(),
                        message.round(),
                        message.step(),
                        message.kind(),
                        message.to().role(),
                        message.subject(),
                        message.about().owedBy()));
    }

    /** The specification forbids full stops in it. */
    private static String idOf(Message message) {
        return "msg_" + message.id().replaceAll("@.*|[^0-9a-f]", "");
    }
}
