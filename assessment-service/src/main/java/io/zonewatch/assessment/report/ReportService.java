package io.zonewatch.assessment.report;

import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.TargetSheets;
import io.zonewatch.assessment.progress.TargetSheets.Drawn;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes supervision reports. */
@ApplicationScoped
class ReportService {

    private final TargetSheets sheets;
    private final ReportPage page;
    private final Language language;

    @Inject
    ReportService(TargetSheets sheets, ReportPage page, Language language) {
        this.sheets = sheets;
        this.page = page;
        this.language = language;
    }

    /** @throws Problem not-found if the plan has no target within scope */
    @Transactional
    SupervisionReport report(String plan, Period period) {
        return report(plan, period, drawn(plan, period));
    }

    /**
     * The same as a page for paper, with the targets' charts.
     *
     * @throws Problem not-found if the plan has no target within scope
     */
    @Transactional
    String page(String plan, Period period) {
        List<Drawn> drawn = drawn(plan, period);
        return page.of(
                report(plan, period, drawn), drawn.stream().map(Drawn::chart).toList(), language.current());
    }

    private List<Drawn> drawn(String plan, Period period) {
        List<Drawn> drawn = sheets.of(plan, period);
        if (drawn.isEmpty()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        return drawn;
    }

    private SupervisionReport report(String plan, Period period, List<Drawn> drawn) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        drawn.forEach(each -> byStatus.merge(status(each), 1, Integer::sum));
        return new SupervisionReport(
                plan,
                period,
                period.label(language.current()),
                byStatus,
                drawn.stream().map(Drawn::sheet).toList());
    }

    private static Status status(Drawn drawn) {
        return drawn.sheet().counted() == null
                ? Status.CANNOT_BE_ASSESSED
                : drawn.sheet().counted().status();
    }
}
