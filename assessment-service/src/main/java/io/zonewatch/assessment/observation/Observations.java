package io.zonewatch.assessment.observation;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * The read model. States replace older states of the same thing by their sequence, reports are facts and all kept; what holds is always looked up from both, so
 * the order in which topics are read does not matter.
 */
@ApplicationScoped
class Observations implements Projection {

    private static final Set<String> TYPES = Set.of(
            UnitState.TYPE,
            CatalogueState.TYPE,
            ObligationState.TYPE,
            AcceptedReport.TYPE,
            RecordedStep.DESIGNATION,
            RecordedStep.PLATFORM);

    private final UnitTable units;
    private final CatalogueTable catalogues;
    private final ObligationTable obligations;
    private final ReportTable reports;
    private final RecordedTable recorded;
    private final LookedUp lookedUp;
    private final Watcher watcher;

    @Inject
    Observations(
            UnitTable units,
            CatalogueTable catalogues,
            ObligationTable obligations,
            ReportTable reports,
            RecordedTable recorded,
            LookedUp lookedUp,
            Watcher watcher) {
        this.units = units;
        this.catalogues = catalogues;
        this.obligations = obligations;
        this.reports = reports;
        this.recorded = recorded;
        this.lookedUp = lookedUp;
        this.watcher = watcher;
    }

    /** Each time what is kept of an event becomes more or another, the name becomes another, so that a replica of the version before takes nothing any more. */
    @Override
    public String name() {
        return "observations-4";
    }

    @Override
    public List<String> topics() {
        return List.of(
                UnitState.TOPIC, CatalogueState.TOPIC, ObligationState.TOPIC, AcceptedReport.TOPIC, RecordedStep.TOPIC);
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public void apply(IncomingEvent event) {
        lookedUp.forget();
        switch (event.type()) {
            case UnitState.TYPE ->
                units.take(event.as(UnitState.class).checked(), event.sequence())
                        .ifPresent(watcher::touched);
            case CatalogueState.TYPE ->
                catalogues
                        .take(event.as(CatalogueState.class).checked(), event.sequence())
                        .ifPresent(watcher::touched);
            case ObligationState.TYPE ->
                obligations
                        .take(event.as(ObligationState.class).checked(), event.sequence())
                        .ifPresent(watcher::touched);
            case AcceptedReport.TYPE ->
                reports.take(event.as(AcceptedReport.class).checked()).ifPresent(watcher::touched);
            case RecordedStep.DESIGNATION, RecordedStep.PLATFORM ->
                recorded.take(event.id(), event.as(RecordedStep.class).checked(event.type()), event.time())
                        .ifPresent(watcher::touched);
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    @Override
    public void clear() {
        lookedUp.forget();
        watcher.forget();
        recorded.clear();
        reports.clear();
        obligations.clear();
        catalogues.clear();
        units.clear();
    }
}
