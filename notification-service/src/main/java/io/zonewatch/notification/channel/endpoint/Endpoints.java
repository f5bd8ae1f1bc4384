package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.InstallationSettings;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.channel.wire.Wire;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps endpoints; each resource keeps those of its channels. Whoever reaches the whole installation reaches all of them, whatever they
 * cover; others reach those that are told of nothing outside their scope.
 */
@ApplicationScoped
public class Endpoints {

    private static final String SUBJECT = "endpoint";
    private static final int HIGHEST_PORT = 65_535;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Scope EVERYWHERE = new Scope(Set.of(), Set.of(Scope.prefix(Scope.COUNTRY)));

    private final EndpointStore store;
    private final AuditTrail audit;
    private final Wire wire;
    private final Caller caller;
    private final InstallationSettings installation;

    @Inject
    Endpoints(EndpointStore store, AuditTrail audit, Wire wire, Caller caller, InstallationSettings installation) {
        this.store = store;
        this.audit = audit;
        this.wire = wire;
        this.caller = caller;
        this.installation = installation;
    }

    /**
     * Adds one.
     *
     * @throws Problem endpoint-invalid if its address cannot or may not be called
     */
    @Transactional
    public EndpointView add(ChannelCode channel, EndpointForm form) {
        check(form);
        UUID id = UUID.randomUUID();
        store.add(id, channel, form, caller.sub());
        EndpointView added = view(id);
        audit.record(new AuditEntry("endpoint.added", SUBJECT, id.toString(), null, null, added, null));
        return added;
    }

    /** One of those channels. */
    @Transactional
    public EndpointView find(String id, Collection<ChannelCode> channels) {
        return existing(id, channels);
    }

    /** Those of these channels. */
    @Transactional
    public Page<EndpointView> list(Collection<ChannelCode> channels, Paging paging) {
        UUID after = paging.after(UUID::fromString).orElse(FIRST);
        return Page.cut(store.page(channels, reach(), after, paging.limit() + 1), paging, view -> view.id()
                .toString());
    }

    /** What is needed to call it. */
    @Transactional
    public Endpoint callable(String id, Collection<ChannelCode> channels) {
        return store.find(existing(id, channels).id()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** Turns it on or off. */
    @Transactional
    public EndpointView turn(String id, Collection<ChannelCode> channels, boolean on) {
        EndpointView before = existing(id, channels);
        if (on) {
            store.enable(before.id());
        } else {
            store.disable(before.id(), by());
        }
        return changed(on ? "endpoint.enabled" : "endpoint.disabled", before);
    }

    /** Removes one: nothing is sent to it any more, and it is not there for anybody; what became of it the audit trail tells. */
    @Transactional
    public void remove(String id, Collection<ChannelCode> channels) {
        EndpointView before = existing(id, channels);
        store.remove(before.id());
        audit.record(new AuditEntry("endpoint.removed", SUBJECT, before.id().toString(), null, before, null, null));
    }

    /** Puts a secret in the place of the present one. */
    @Transactional
    public EndpointView replaceSecret(String id, Collection<ChannelCode> channels, String secret) {
        EndpointView before = existing(id, channels);
        store.replaceSecret(before.id(), secret);
        return changed("endpoint.secret-replaced", before);
    }

    private EndpointView changed(String action, EndpointView before) {
        EndpointView after = view(before.id());
        if (!after.equals(before)) {
            audit.record(new AuditEntry(action, SUBJECT, before.id().toString(), null, before, after, null));
        }
        return after;
    }

    private EndpointView existing(String id, Collection<ChannelCode> channels) {
        try {
            return store.view(UUID.fromString(id), channels)
                    .filter(view -> reach().permitsDivision(Scope.prefix(view.division())))
                    .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }

    private Scope reach() {
        Scope own = caller.scope();
        String whole = Scope.prefix(installation.division().orElse(Scope.COUNTRY));
        return own.permitsDivision(whole) ? EVERYWHERE : own;
    }

    /** As whom the caller turns it off. */
    private String by() {
        return caller.roles().contains(Roles.ADMINISTRATOR) ? Roles.ADMINISTRATOR : Roles.INTEGRATOR;
    }

    private EndpointView view(UUID id) {
        return store.view(id, List.of(ChannelCode.values())).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    private void check(EndpointForm form) {
        if (!isCallable(form.url())) {
            throw Problem.of(EndpointFault.ENDPOINT_INVALID).at("/url", EndpointFault.NOT_CALLABLE);
        }
        if (!wire.mayBeCalled(URI.create(form.url()))) {
            throw Problem.of(EndpointFault.ENDPOINT_INVALID).at("/url", EndpointFault.NOT_PERMITTED);
        }
    }

    private static boolean isCallable(String url) {
        try {
            URI uri = new URI(url);
            boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return http
                    && uri.getHost() != null
                    && uri.getPort() <= HIGHEST_PORT
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
