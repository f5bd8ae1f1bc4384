package io.zonewatch.notification.news;

import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is read of an event that is told; what else it may be about is passed over. */
sealed interface Happening {

    /**
     * What is to be told.
     *
     * @param at when the event came about
     */
    Stream<Piece> pieces(OffsetDateTime at);

    /** A year whose working calendar is missed: told once each time it is missed, however many obligations come to wait. */
    record CalendarMissing(Integer year, OffsetDateTime since, OffsetDateTime closedAt) implements Happening {

        @Override
        public Stream<Piece> pieces(OffsetDateTime at) {
            require(year, since);
            return Stream.of(new Piece(
                    NewsKind.CALENDAR_MISSING,
                    year + "_" + since.toInstant(),
                    Matters.EVERYBODY,
                    new Names(year + " 年工作日历", "working calendar of " + year),
                    Period.year(year),
                    since,
                    closedAt != null));
        }
    }

    /**
     * An early warning has changed: told when it is raised, withdrawn once it is over or somebody has done with it.
     *
     * @param checkpoint day of the checkpoint that is likely to be missed
     * @param since the period whose figures raised it
     */
    record WarningChanged(String warning, String target, LocalDate checkpoint, String change, Period since)
            implements Happening {

        @Override
        public Stream<Piece> pieces(OffsetDateTime at) {
            require(warning, target, checkpoint, change, since);
            boolean over = "OVER".equals(change) || "CLOSED".equals(change);
            return over || "RAISED".equals(change) ? Stream.of(piece(at, over)) : Stream.empty();
        }

        private Piece piece(OffsetDateTime at, boolean over) {
            return new Piece(
                    NewsKind.EARLY_WARNING,
                    warning,
                    Matters.EVERYBODY,
                    new Names(target + "（节点 " + checkpoint + "）", target + " (checkpoint " + checkpoint + ")"),
                    since,
                    at,
                    over);
        }
    }

    /** A run of an assessment has come into a state that concerns the units it ranks. */
    record RunChanged(String run, Names names, Period period, String state, List<String> units) implements Happening {

        @Override
        public Stream<Piece> pieces(OffsetDateTime at) {
            require(run, names, period, state, units);
            return kind().stream().flatMap(kind -> units.stream()
                    .map(unit -> new Piece(kind, run + "_" + unit, unit, names, period, at, false)));
        }

        private Optional<NewsKind> kind() {
            return switch (state) {
                case "PUBLICITY" -> Optional.of(NewsKind.PUBLICITY);
                case "PUBLISHED" -> Optional.of(NewsKind.RESULT);
                default -> Optional.empty();
            };
        }
    }

    /**
     * A task of the work plan will fall due or is overdue; it is told anew when it is due at another moment.
     *
     * @param responsible the units that have to do it
     */
    record TaskDue(String plan, String task, Names names, List<String> responsible, String kind, OffsetDateTime dueAt)
            implements Happening {

        @Override
        public Stream<Piece> pieces(OffsetDateTime at) {
            require(plan, task, names, responsible, kind, dueAt);
            return told().stream().flatMap(told -> responsible.stream()
                    .map(unit -> new Piece(
                            told,
                            String.join("_", plan, task, dueAt.toInstant().toString(), unit),
                            unit,
                            names,
                            Period.of(Frequency.ANNUAL, ReportingZone.dateOf(dueAt.toInstant())),
                            dueAt,
                            false)));
        }

        private Optional<NewsKind> told() {
            return switch (kind) {
                case "DUE_SOON" -> Optional.of(NewsKind.TASK_DUE);
                case "OVERDUE" -> Optional.of(NewsKind.TASK_OVERDUE);
                default -> Optional.empty();
            };
        }
    }

    private static void require(Object... members) {
        if (Arrays.stream(members).anyMatch(Objects::isNull)) {
            throw new UnreadableEvent("a compulsory member is missing");
        }
    }
}
