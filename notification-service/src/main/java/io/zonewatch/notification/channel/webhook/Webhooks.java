package io.zonewatch.notification.channel.webhook;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.EndpointView;
import io.zonewatch.notification.channel.endpoint.Endpoints;
import io.zonewatch.notification.channel.endpoint.Trial;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the systems that are told by signed calls. */
@ApplicationScoped
class Webhooks {

    private static final Set<ChannelCode> WEBHOOKS = Set.of(ChannelCode.WEBHOOK);

    private final Endpoints endpoints;
    private final WebhookCall webhooks;
    private final BusinessClock clock;

    @Inject
    Webhooks(Endpoints endpoints, WebhookCall webhooks, BusinessClock clock) {
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    EndpointView add(WebhookForm form) {
        return endpoints.add(ChannelCode.WEBHOOK, form.endpoint());
    }

    EndpointView find(String id) {
        return endpoints.find(id, WEBHOOKS);
    }

    Page<EndpointView> list(Paging paging) {
        return endpoints.list(WEBHOOKS, paging);
    }

    EndpointView turn(String id, boolean on) {
        return endpoints.turn(id, WEBHOOKS, on);
    }

    void remove(String id) {
        endpoints.remove(id, WEBHOOKS);
    }

    /** A new secret; the one before counts for a day longer, so that receivers can change it without losing a call. */
    IssuedSecret issueSecret(String id) {
        String secret = WebhookSignature.newSecret();
        EndpointView view = endpoints.replaceSecret(id, WEBHOOKS, secret);
        return new IssuedSecret(secret, view.secretBeforeUntil());
    }

    Trial tryOut(String id) {
        Endpoint endpoint = endpoints.callable(id, WEBHOOKS);
        return Trial.of(webhooks.call(
                endpoint,
                "msg_" + UUID.randomUUID().toString().replace("-", ""),
                new WebhookCall.Payload("endpoint.test", clock.nowOffset(), Map.of())));
    }
}
