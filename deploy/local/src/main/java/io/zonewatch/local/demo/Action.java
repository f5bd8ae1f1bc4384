package io.zonewatch.local.demo;

import io.zonewatch.reporting.Period;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Something a person does at a moment of business time. */
sealed interface Action {

    /** The order in which they are done; at the same moment the calendar comes first, and submissions before acceptances. */
    Comparator<Action> ORDER =
            Comparator.comparing(Action::at).thenComparingInt(Action::rank).thenComparing(Action::name);

    /** When. */
    Instant at();

    /** Names it for ever: the key under which it is done at most once. */
    String name();

    private static int rank(Action action) {
        return switch (action) {
            case PublishCalendar unused -> 0;
            case Submit unused -> 1;
            case WrapUp unused -> 1;
            case Accept unused -> 2;
        };
    }

    /** The calendar of a year is loaded on the day its notice came out. */
    record PublishCalendar(Instant at, String year) implements Action {

        @Override
        public String name() {
            return "calendar/" + year;
        }
    }

    /** A unit's statistician submits a report. */
    record Submit(Instant at, String unit, String form, Period period, String sub, List<FigureSheet.Cell> cells)
            implements Action {

        String obligation() {
            return unit + "_" + form + "_" + period;
        }

        @Override
        public String name() {
            return "submission/" + obligation();
        }
    }

    /**
     * A zone's statistician wraps up what was accepted before, and its leader signs that.
     *
     * @param words which stand for each text that is compulsory
     * @param score which stands for each score
     */
    record WrapUp(
            Instant at, String unit, String form, Period period, String sub, String leader, String words, String score)
            implements Action {

        String obligation() {
            return unit + "_" + form + "_" + period;
        }

        @Override
        public String name() {
            return "wrap-up/" + obligation();
        }
    }

    /** The reviewer accepts it. */
    record Accept(Instant at, String obligation, String sub) implements Action {

        @Override
        public String name() {
            return "acceptance/" + obligation;
        }
    }
}
