package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.Obligations;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers who had been told what by a moment that is past: by what is written down, never by what holds today. */
@ApplicationScoped
class Recollection {

    private final Obligations obligations;
    private final RecordedTable recorded;
    private final ReminderQueries queries;
    private final Caller caller;

    @Inject
    Recollection(Obligations obligations, RecordedTable recorded, ReminderQueries queries, Caller caller) {
        this.obligations = obligations;
        this.recorded = recorded;
        this.queries = queries;
        this.caller = caller;
    }

    /** What was decided until a moment about the obligations in the caller's scope, those that are owed no longer included. */
    Preview.Looked until(Instant moment, PreviewRequest request, Paging paging) {
        Page<Obligation> page = Page.cut(
                obligations.decidedOn(
                        moment,
                        request.obligation(),
                        request.unit(),
                        request.form(),
                        caller.scope(),
                        paging.after(),
                        paging.limit() + 1),
                paging,
                Obligation::id);
        Map<String, List<Recorded>> decided = recorded.until(moment, page.items()).stream()
                .collect(Collectors.groupingBy(one -> one.about().obligation()));
        boolean whole = queries.seesPeople();
        List<Preview> items = page.items().stream()
                .flatMap(obligation -> steps(obligation, decided.getOrDefault(obligation.id(), List.of())))
                .map(step -> step.shown(whole))
                .toList();
        return new Preview.Looked(ReportingZone.offsetOf(moment), Preview.Basis.RECORDED, items, page.next());
    }

    private static Stream<RecordedStep> steps(Obligation obligation, List<Recorded> decided) {
        return decided.stream()
                .collect(Collectors.groupingBy(Recorded::about, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofStep -> RecordedStep.of(obligation, ofStep));
    }
}
