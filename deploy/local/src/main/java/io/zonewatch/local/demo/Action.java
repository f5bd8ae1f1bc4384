package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.installation.Service;
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
            case Merge unused -> 0;
            case OutageBegins unused -> 0;
            case OutageEnds unused -> 0;
            case Submit unused -> 1;
            case WrapUp unused -> 1;
            case Accept unused -> 2;
            case Return unused -> 2;
        };
    }

    /** The calendar of a year is loaded on the day its notice came out. */
    record PublishCalendar(Instant at, String year) implements Action {

        @Override
        public String name() {
            return "calendar/" + year;
        }
    }

    /** The registry is told that a unit goes into another. */
    record Merge(Instant at, String unit, JsonNode body) implements Action {

        @Override
        public String name() {
            return "merger/" + unit;
        }
    }

    /** A service goes down. */
    record OutageBegins(Instant at, Service service, Instant until) implements Action {

        @Override
        public String name() {
            return "outage/" + service.module();
        }
    }

    /** It comes back. */
    record OutageEnds(Instant at, Service service) implements Action {

        @Override
        public String name() {
            return "end-of-outage/" + service.module();
        }
    }

    /**
     * A statistician submits a report.
     *
     * @param unit which owes it
     * @param revision 1, or 2 after a return
     * @param by the unit of the statistician
     */
    record Submit(
            Instant at,
            String unit,
            String form,
            Period period,
            int revision,
            String by,
            String sub,
            List<FigureSheet.Cell> cells)
            implements Action {

        String obligation() {
            return unit + "_" + form + "_" + period;
        }

        @Override
        public String name() {
            return "submission/" + obligation() + (revision == 1 ? "" : "/" + revision);
        }
    }

    /**
     * A zone's statistician wraps up what was accepted before, and its leader signs that.
     *
     * @param unit which owes it
     * @param by the unit of the people
     * @param words which stand for each text that is compulsory
     * @param score which stands for each score
     */
    record WrapUp(
            Instant at,
            String unit,
            String form,
            Period period,
            String by,
            String sub,
            String leader,
            String words,
            String score)
            implements Action {

        String obligation() {
            return unit + "_" + form + "_" + period;
        }

        @Override
        public String name() {
            return "wrap-up/" + obligation();
        }
    }

    /** The reviewer returns the first revision. */
    record Return(Instant at, String obligation, String sub, String indicator, String words) implements Action {

        @Override
        public String name() {
            return "return/" + obligation;
        }
    }

    /** The reviewer accepts it. */
    record Accept(Instant at, String obligation, int revision, String sub) implements Action {

        @Override
        public String name() {
            return "acceptance/" + obligation;
        }
    }
}
