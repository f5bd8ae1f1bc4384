package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures written down in a test. */
final class KnownFigures implements FigureSource {

    private final Map<Query, List<Reading>> readings = new HashMap<>();

    KnownFigures zone(String indicator, String period, String unit, String figure) {
        return put(Kind.TOTAL, indicator, Scope.ZONES, period, Reading.total(new UnitCode(unit), figure(figure)));
    }

    KnownFigures city(String indicator, String period, String figure) {
        return put(Kind.TOTAL, indicator, Scope.CITY, period, Reading.total(new UnitCode("CITY"), figure(figure)));
    }

    KnownFigures base(String indicator, String period, String unit, String figure) {
        return put(
                Kind.COMPARABLE_BASE,
                indicator,
                Scope.ZONES,
                period,
                Reading.total(new UnitCode(unit), figure(figure)));
    }

    KnownFigures part(String indicator, String period, String unit, String part, String figure) {
        return put(Kind.PARTS, indicator, Scope.ZONES, period, Reading.part(new UnitCode(unit), part, figure(figure)));
    }

    KnownFigures besides(String indicator, String period, String unit, String part, String figure) {
        return put(
                Kind.PARTS, indicator, Scope.ZONES, period, Reading.besides(new UnitCode(unit), part, figure(figure)));
    }

    @Override
    public List<Reading> read(Query query) {
        return readings.getOrDefault(query, List.of());
    }

    private KnownFigures put(Kind kind, String indicator, Scope scope, String period, Reading reading) {
        readings.computeIfAbsent(new Query(kind, indicator, scope, Period.parse(period)), _ -> new ArrayList<>())
                .add(reading);
        return this;
    }

    private static Figure figure(String text) {
        return switch (text) {
            case "missing" -> Figure.missing();
            case "n/a" -> Figure.notApplicable();
            case "exempt" -> Figure.exempt();
            default -> Figure.reported(text);
        };
    }
}
