package io.zonewatch.notification.news;

import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
                    Telling.of(closedAt != null)));
        }
    }

    /**
     * An early warning has changed: told when it is raised, withdrawn once it is over or somebody has done with it.
     *
     * @param checkpoint day of the checkpoint that is likely to be missed
     * @param names what the target is called; null in events of before that was told
     * @param since the period whose figures raised it
     * @param missing probability of missing the checkpoint, when it is raised
     */
    record WarningChanged(
            String warning,
            String target,
            Names names,
            LocalDate checkpoint,
            String change,
            Period since,
            BigDecimal missing)
            implements Happening {

        private static final BigDecimal HIGHEST = BigDecimal.valueOf(99);

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
                    new Names(
                            (names == null ? target : names.zh()) + "（节点 " + checkpoint + likely("，未达标概率 ") + "）",
                            (names == null ? target : names.en()) + " (checkpoint " + checkpoint
                                    + likely(", probability of missing it ") + ")"),
                    since,
                    at,
                    Telling.of(over));
        }

        /** In whole per cent; nothing is said to be certain. */
        private String likely(String words) {
            return missing == null
                    ? ""
                    : words + missing.movePointRight(2).setScale(0, RoundingMode.DOWN).min(HIGHEST) + "%";
        }
    }

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
            require(run, names, period, state, units);
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

    /**
     * A task of the work plan will fall due or is overdue, in place of what was told before of the same moment; it is told anew when it is due
     * at another.
     *
     * @param responsible the units that have to do it
     * @param version of the task; null in what was sent before tasks were counted
     */
    record TaskDue(
            String plan,
            String task,
            Names names,
            List<String> responsible,
            String kind,
            OffsetDateTime dueAt,
            Integer version)
            implements Happening {

        @Override
        public Stream<Piece> pieces(OffsetDateTime at) {
            require(plan, task, names, responsible, kind, dueAt);
            Moment moment = new Moment(plan, task, names, responsible, dueAt, version);
            return switch (kind) {
                case "DUE_SOON" -> moment.told(NewsKind.TASK_DUE, false);
                case "OVERDUE" ->
                    Stream.concat(moment.told(NewsKind.TASK_DUE, true), moment.told(NewsKind.TASK_OVERDUE, false));
                default -> Stream.empty();
            };
        }
    }

    /** What was told of a moment of a task holds no more: it was done, given up, or is due at another moment. */
    record TaskSettled(
            String plan, String task, Names names, List<String> responsible, OffsetDateTime dueAt, Integer version)
            implements Happening {

        @Override
        public Stream<Piece> pieces(OffsetDateTime at) {
            require(plan, task, names, responsible, dueAt);
            Moment moment = new Moment(plan, task, names, responsible, dueAt, version);
            return Stream.of(NewsKind.TASK_DUE, NewsKind.TASK_OVERDUE).flatMap(kind -> moment.told(kind, true));
        }
    }

    /** A moment at which a task is due. */
    record Moment(
            String plan, String task, Names names, List<String> responsible, OffsetDateTime dueAt, Integer version) {

        private Stream<Piece> told(NewsKind kind, boolean over) {
            return responsible.stream()
                    .map(unit -> new Piece(
                            kind,
                            String.join("_", plan, task, dueAt.toInstant().toString(), unit),
                            unit,
                            names,
                            Period.of(Frequency.ANNUAL, ReportingZone.dateOf(dueAt.toInstant())),
                            dueAt,
                            Telling.counted(version, over)));
        }
    }

    /**
     * Dead letters of a service wait for a decision: told once, from the first until none waits.
     *
     * @param service its short name
     * @param first number of the letter with which it began
     */
    record DeadLettersWaiting(String service, Long first, OffsetDateTime since, OffsetDateTime closedAt)
            implements Happening {

        @Override
        public Stream<Piece> pieces(OffsetDateTime at) {
            require(service, first, since);
            return Stream.of(new Piece(
                    NewsKind.DEAD_LETTERS,
                    service + "_" + first,
                    Matters.EVERYBODY,
                    new Names(nameOf(service) + "的死信", "dead letters of the " + service + " service"),
                    Period.of(Frequency.MONTHLY, ReportingZone.dateOf(since.toInstant())),
                    since,
                    Telling.of(closedAt != null)));
        }

        private static String nameOf(String service) {
            return switch (service) {
                case "registry" -> "开发区名录服务";
                case "indicator" -> "指标服务";
                case "assessment" -> "评价服务";
                case "notification" -> "通知服务";
                default -> service + " 服务";
            };
        }
    }

    private static void require(Object... members) {
        if (Arrays.stream(members).anyMatch(Objects::isNull)) {
            throw new UnreadableEvent("a compulsory member is missing");
        }
    }
}
