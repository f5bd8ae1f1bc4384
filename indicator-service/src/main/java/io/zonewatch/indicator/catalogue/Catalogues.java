package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.Moments;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The catalogue of indicators: drafted, checked and published; a period keeps the version that held at its end. */
@ApplicationScoped
class Catalogues {

    static final String TOPIC = "zonewatch.indicator.catalogue.v1";
    static final String TYPE = "io.zonewatch.indicator.catalogue.v1";

    private final CatalogueStore store;
    private final AskingForms forms;
    private final BusinessClock clock;
    private final Moments moments;
    private final Outbox outbox;
    private final AuditTrail audit;

    @Inject
    Catalogues(
            CatalogueStore store,
            AskingForms forms,
            BusinessClock clock,
            Moments moments,
            Outbox outbox,
            AuditTrail audit) {
        this.store = store;
        this.forms = forms;
        this.clock = clock;
        this.moments = moments;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What a published catalogue tells the other services. */
    private record Published(
            int version, Period validFrom, Period validTo, OffsetDateTime publishedAt, List<Indicator> indicators) {}

    /** Keeps a draft; throws a problem if the version exists or the validity is none. */
    @Transactional
    CatalogueStore.Stored draft(CatalogueDraft draft) {
        requireValidity(draft);
        if (!store.insert(draft)) {
            throw Problem.of(IndicatorProblem.EXISTS, draft.version());
        }
        audit("catalogue.drafted", null, draft, draft.version());
        return find(draft.version());
    }

    /**
     * Brings a draft into force; the one before it, if it was open-ended, ends with the month before.
     *
     * @throws Problem if it was published, its formulas are not sound, it lacks what a form asks for in its time, or its
     *     validity begins in the past or overlaps a published one's
     */
    @Transactional
    CatalogueStore.Stored publish(int version) {
        store.lock();
        CatalogueStore.Stored draft = find(version);
        if (draft.catalogue().state() == Catalogue.State.PUBLISHED) {
            throw Problem.of(IndicatorProblem.ALREADY_PUBLISHED, version);
        }
        requireNotPast(draft.catalogue());
        PublicationCheck.require(draft.catalogue(), forms.all());
        openEndedBefore(draft.catalogue()).ifPresent(previous -> close(previous, draft.catalogue()));
        requireNoOverlap(draft.catalogue());
        store.publish(version, moments.now());
        CatalogueStore.Stored published = find(version);
        audit("catalogue.published", draft.catalogue(), published.catalogue(), version);
        announce(published);
        return published;
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

    private Optional<Catalogue> openEndedBefore(Catalogue next) {
        return store.published().stream()
                .filter(one -> one.validTo() == null && one.validFrom().compareTo(next.validFrom()) < 0)
                .findFirst();
    }

    private void close(Catalogue previous, Catalogue next) {
        store.replace(previous.endingWith(next.validFrom().previous()));
        CatalogueStore.Stored closed = find(previous.version());
        audit("catalogue.closed", previous, closed.catalogue(), previous.version());
        announce(closed);
    }

    /** What has ended keeps the catalogue it was reported by; only the very first one may reach back. */
    private void requireNotPast(Catalogue catalogue) {
        if (catalogue.validFrom().end().isBefore(clock.today())
                && !store.published().isEmpty()) {
            throw Problem.of(IndicatorProblem.CATALOGUE_INVALID).at("/validFrom", IndicatorProblem.PAST_CHANGE);
        }
    }

    private void requireNoOverlap(Catalogue catalogue) {
        if (store.published().stream().anyMatch(catalogue::overlaps)) {
            throw Problem.of(IndicatorProblem.CATALOGUE_INVALID)
                    .at("/validFrom", IndicatorProblem.VALIDITY_OVERLAP, catalogue.version());
        }
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
            throw Problem.of(IndicatorProblem.CATALOGUE_INVALID).at("/validTo", IndicatorProblem.VALIDITY_REVERSED);
        }
    }

    private void audit(String action, Object before, Object after, int version) {
        audit.record(new AuditEntry(action, "catalogue", Integer.toString(version), null, before, after, null));
    }

    private void announce(CatalogueStore.Stored stored) {
        Catalogue one = stored.catalogue();
        String key = Integer.toString(one.version());
        Published data =
                new Published(one.version(), one.validFrom(), one.validTo(), one.publishedAt(), one.indicators());
        outbox.append(new OutgoingEvent(TOPIC, key, key, TYPE, key, stored.sequence(), data));
    }
}
