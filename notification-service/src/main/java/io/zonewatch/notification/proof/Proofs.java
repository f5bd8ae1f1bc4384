package io.zonewatch.notification.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Issues proofs of service. */
@ApplicationScoped
class Proofs {

    private static final UUID FIRST = new UUID(0, 0);

    private final ProofStore store;
    private final NoticeList notices;
    private final ProofKeys keys;
    private final ProofPage page;
    private final Language language;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final AuditTrail audit;

    @Inject
    Proofs(
            ProofStore store,
            NoticeList notices,
            ProofKeys keys,
            ProofPage page,
            Language language,
            ObjectMapper mapper,
            Caller caller,
            AuditTrail audit) {
        this.store = store;
        this.notices = notices;
        this.keys = keys;
        this.page = page;
        this.language = language;
        this.mapper = mapper;
        this.caller = caller;
        this.audit = audit;
    }

    /** The notices that were served; of one obligation, if it is given. */
    @Transactional
    Page<NoticeView> notices(String obligation, Paging paging) {
        UUID after = paging.after(UUID::fromString).orElse(FIRST);
        return Page.cut(
                notices.page(obligation, caller.scope(), after, paging.limit() + 1), paging, notice -> notice.id()
                        .toString());
    }

    /**
     * The proof of a notice.
     *
     * @throws Problem not-found if it does not exist for the caller
     */
    @Transactional
    SignedProof issue(String notice) {
        Proof proof = find(notice);
        try {
            return new SignedProof(proof, Jws.sign(keys.signing(), mapper.writeValueAsBytes(proof)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proof cannot be written", e);
        }
    }

    /** The same to be printed, in the caller's language. */
    @Transactional
    String page(String notice) {
        return page.of(issue(notice), language.current());
    }

    /** The keys that proofs are verified with. */
    List<Jwk> keys() {
        return keys.published().stream().map(Jwk::of).toList();
    }

    /** Another key signs from now on; those before stay published, so that what they have signed can still be verified. */
    @Transactional
    List<Jwk> renewKey() {
        keys.renew();
        List<Jwk> published = keys();
        audit.record(new AuditEntry(
                "proof-key.renewed", "proof-key", published.getFirst().kid(), null, null, null, null));
        return published;
    }

    private Proof find(String notice) {
        try {
            return store.find(UUID.fromString(notice), caller.scope())
                    .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }
}
