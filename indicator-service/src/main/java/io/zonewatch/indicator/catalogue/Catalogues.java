package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.reporting.Frequency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The versions of the catalogue of indicators: drafted, read, compared; {@link Publishing} brings them into force. */
@ApplicationScoped
class Catalogues {

    private final CatalogueStore store;
    private final CatalogueDifferences differences;
    private final AuditTrail audit;

    @Inject
    Catalogues(CatalogueStore store, CatalogueDifferences differences, AuditTrail audit) {
        this.store = store;
        this.differences = differences;
        this.audit = audit;
    }

    /** Keeps a draft; throws a problem if the version exists or the validity is none. */
    @Transactional
    CatalogueStore.Stored draft(CatalogueDraft draft) {
        requireValidity(draft);
        if (!store.insert(draft)) {
            throw Problem.of(IndicatorProblem.EXISTS, draft.version());
        }
        audit.record(new AuditEntry(
                "catalogue.drafted", "catalogue", Integer.toString(draft.version()), null, null, draft, null));
        return find(draft.version());
    }

    /**
     * Puts another draft in a draft's place.
     *
     * @throws Problem not-found without a draft; already-published; precondition-required, precondition-failed unless the caller has seen it;
     *     or the validity is none
     */
    @Transactional
    CatalogueStore.Stored replace(CatalogueDraft draft, String ifMatch) {
        requireValidity(draft);
        store.lock();
        CatalogueStore.Stored before = find(draft.version());
        if (before.catalogue().inForce()) {
            throw Problem.of(CatalogueProblem.ALREADY_PUBLISHED, draft.version());
        }
        if (before.catalogue().content().equals(draft)) {
            return before;
        }
        Precondition.require(ifMatch, before.sequence());
        store.replace(draft);
        audit.record(new AuditEntry(
                "catalogue.redrafted",
                "catalogue",
                Integer.toString(draft.version()),
                null,
                before.catalogue().content(),
                draft,
                null));
        return find(draft.version());
    }

    /** How a version differs from the published one that holds before it. */
    @Transactional
    CatalogueDifference difference(int version) {
        Catalogue catalogue = find(version).catalogue();
        return differences.between(catalogue.predecessor(store.published()), catalogue);
    }

    @Transactional
    CatalogueStore.Stored find(int version) {
        return store.find(version).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    @Transactional
    Page<Catalogue> list(Paging paging) {
        int after = paging.after(Integer::valueOf).orElse(0);
        List<Catalogue> rest = store.all().stream()
                .filter(one -> one.version() > after)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.cut(rest, paging, one -> Integer.toString(one.version()));
    }

    private static void requireValidity(CatalogueDraft draft) {
        Problem malformed = Problem.of(ChassisProblem.INVALID_BODY);
        if (draft.validFrom().frequency() != Frequency.MONTHLY) {
            malformed.at("/validFrom", IndicatorProblem.WRONG_FREQUENCY);
        }
        if (draft.validTo() != null && draft.validTo().frequency() != Frequency.MONTHLY) {
            malformed.at("/validTo", IndicatorProblem.WRONG_FREQUENCY);
        }
        if (malformed.hasPlaces()) {
            throw malformed;
        }
        if (draft.validTo() != null && draft.validTo().compareTo(draft.validFrom()) < 0) {
            throw Problem.of(CatalogueProblem.CATALOGUE_INVALID).at("/validTo", IndicatorProblem.VALIDITY_REVERSED);
        }
    }
}
