package io.zonewatch.notification.news;

import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run of an assessment has come into a state that concerns the units it ranks: its publicity ends when the result is published,
 * and what was taken back is told no more.
 *
 * @param version raised with every state of the run; null if its sender does not count
 */
record RunChanged(String run, Names names, Period period, String state, List<String> units, Integer version)
        implements Happening {

    @Override
    public Stream<Piece> pieces(OffsetDateTime at) {
        Happening.require(run, names, period, state, units);
        return switch (state) {
            case "PUBLICITY" -> told(NewsKind.PUBLICITY, at, false);
            case "PUBLISHED" -> Stream.concat(told(NewsKind.PUBLICITY, at, true), told(NewsKind.RESULT, at, false));
            case "WITHDRAWN" -> Stream.concat(told(NewsKind.PUBLICITY, at, true), told(NewsKind.RESULT, at, true));
            default -> Stream.empty();
        };
    }

    private Stream<Piece> told(NewsKind kind, OffsetDateTime at, boolean over) {
        return units.stream()
                .map(unit ->
                        new Piece(kind, run + "_" + unit, unit, names, period, at, Telling.counted(version, over)));
    }
}
