package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.formula.FigureSource.Kind;
import io.zonewatch.reporting.formula.Reading;
import java.util.ArrayList;
import java.util.List;

/** How the figures of a single report are read: as a total, or as the parts that it is split into. */
final class ReportedFigures {

    private ReportedFigures() {}

    /** Of what was observed in a report, what its accepted revision says. */
    static List<ReportTable.Observed> latest(Owed owed, List<ReportTable.Observed> observed) {
        return observed.stream()
                .filter(figure -> owed.isAccepted() && figure.revision() == owed.revision())
                .toList();
    }

    /** How a formula reads the accepted revision. */
    static List<Reading> readings(Kind kind, Owed owed, List<ReportTable.Observed> observed) {
        if (owed.exempt()) {
            return List.of(Reading.total(owed.unit(), Figure.exempt()));
        }
        List<ReportTable.Observed> latest = latest(owed, observed);
        return switch (kind) {
            case TOTAL -> List.of(Reading.total(owed.unit(), total(latest)));
            case PARTS -> parts(owed, latest);
            case COMPARABLE_BASE -> throw new IllegalStateException("bases are not read one by one");
        };
    }

    /** The total; missing where the report has none. */
    static Figure total(List<ReportTable.Observed> observed) {
        return observed.stream()
                .filter(figure -> figure.part() == null)
                .map(ReportTable.Observed::figure)
                .findFirst()
                .orElse(Figure.missing());
    }

    /**
     * The parts; where there are none, the total's kind of nothing. A total of zero has nothing to be split. Only an industry that is among the zone's leading
     * ones on the period's last day may count among its largest (assumption A04: the "top three" are the zone's own leading industries); any other industry
     * stands beside them, as what belongs to no named industry does.
     */
    private static List<Reading> parts(Owed owed, List<ReportTable.Observed> observed) {
        List<Reading> parts = new ArrayList<>();
        for (ReportTable.Observed figure : observed) {
            if (figure.part() != null) {
                parts.add(
                        owed.leads(figure.part())
                                ? Reading.part(owed.unit(), figure.part(), figure.figure())
                                : Reading.besides(owed.unit(), figure.part(), figure.figure()));
            }
        }
        if (!parts.isEmpty()) {
            return parts;
        }
        Figure total = total(observed);
        boolean zero = total.hasValue() && total.value().signum() == 0;
        return List.of(Reading.total(
                owed.unit(), zero ? Figure.notApplicable() : total.hasValue() ? Figure.missing() : total));
    }
}
