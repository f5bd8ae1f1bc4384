package io.zonewatch.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.Moments;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Brings catalogues into force; a period keeps the version that held at its end. */
@ApplicationScoped
class Publishing {

    static final String TOPIC = "zonewatch.indicator.catalogue.v1";
    static final String TYPE = "io.zonewatch.indicator.catalogue.v1";

    private final CatalogueStore store;
    private final AskingForms forms;
    private final CatalogueDifferences differences;
    private final BusinessClock clock;
    private final Moments moments;
    private final Outbox outbox;
    private final AuditTrail audit;

    @Inject
    Publishing(
            CatalogueStore store,
            AskingForms forms,
            CatalogueDifferences differences,
            BusinessClock clock,
            Moments moments,
            Outbox outbox,
            AuditTrail audit) {
        this.store = store;
        this.forms = forms;
        this.differences = differences;
        this.clock = clock;
        this.moments = moments;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What a published catalogue tells the other services. */
    private record Published(
            int version,
            Period validFrom,
            Period validTo,
            OffsetDateTime publishedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer supersededBy,
            List<Indicator> indicators) {}

    /**
     * Brings a draft into force; the version that held before is superseded and, if it was open-ended, ends with the month
     * before.
     *
     * @throws Problem if it was published, its formulas are not sound, it lacks what a form asks for in its time, or its
     *     validity begins in the past or overlaps a published one's
     */
    @Transactional
    CatalogueStore.Stored publish(int version) {
        Publication publication = publishable(version);
        publication.previous().ifPresent(previous -> supersede(previous, publication.draft()));
        store.publish(version, moments.now());
        CatalogueStore.Stored published = stored(version);
        audit("catalogue.published", publication.draft(), published.catalogue(), version);
        announce(published);
        return published;
    }

    /** What publishing a draft would change; nothing is done, and what publishing would refuse is refused. */
    @Transactional
    CatalogueDifference rehearse(int version) {
        Publication publication = publishable(version);
        return differences.between(publication.previous(), publication.draft());
    }

    /**
     * What would be done.
     *
     * @param draft comes into force
     * @param previous gives way to it
     */
    private record Publication(Catalogue draft, Optional<Catalogue> previous) {}

    private Publication publishable(int version) {
        store.lock();
        Catalogue draft = stored(version).catalogue();
        if (draft.inForce()) {
            throw Problem.of(CatalogueProblem.ALREADY_PUBLISHED, version);
        }
        List<Catalogue> published = store.published();
        requireNotPast(draft, published);
        PublicationCheck.require(draft, forms.all());
        Optional<Catalogue> previous = draft.predecessor(published);
        requireNoOverlap(draft, previous, published);
        return new Publication(draft, previous);
    }

    private void supersede(Catalogue previous, Catalogue next) {
        store.supersede(
                previous.validTo() == null
                        ? previous.endingWith(next.validFrom().previous())
                        : previous.content(),
                next.version());
        CatalogueStore.Stored superseded = stored(previous.version());
        audit("catalogue.superseded", previous, superseded.catalogue(), previous.version());
        announce(superseded);
    }

    /** What has ended keeps the catalogue it was reported by; only the very first one may reach back. */
    private void requireNotPast(Catalogue draft, List<Catalogue> published) {
        if (draft.validFrom().end().isBefore(clock.today()) && !published.isEmpty()) {
            throw Problem.of(CatalogueProblem.CATALOGUE_INVALID).at("/validFrom", IndicatorProblem.PAST_CHANGE);
        }
    }

    /** An open-ended version before it is in no way: it will be closed. */
    private static void requireNoOverlap(Catalogue draft, Optional<Catalogue> previous, List<Catalogue> published) {
        boolean overlaps = published.stream()
                .filter(one -> one.validTo() != null || !previous.equals(Optional.of(one)))
                .anyMatch(draft::overlaps);
        if (overlaps) {
            throw Problem.of(CatalogueProblem.CATALOGUE_INVALID)
                    .at("/validFrom", IndicatorProblem.VALIDITY_OVERLAP, draft.version());
        }
    }

    private CatalogueStore.Stored stored(int version) {
        return store.find(version).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    private void audit(String action, Object before, Object after, int version) {
        audit.record(new AuditEntry(action, "catalogue", Integer.toString(version), null, before, after, null));
    }

    private void announce(CatalogueStore.Stored stored) {
        Catalogue one = stored.catalogue();
        String key = Integer.toString(one.version());
        Published data = new Published(
                one.version(), one.validFrom(), one.validTo(), one.publishedAt(), one.supersededBy(), one.indicators());
        outbox.append(new OutgoingEvent(TOPIC, key, key, TYPE, key, stored.sequence(), data));
    }
}
