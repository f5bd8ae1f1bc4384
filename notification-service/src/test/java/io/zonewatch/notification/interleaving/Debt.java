package io.zonewatch.notification.interleaving;

import static io.zonewatch.notification.obligation.ObligationState.ACCEPTED;
import static io.zonewatch.notification.obligation.ObligationState.EXEMPT;
import static io.zonewatch.notification.obligation.ObligationState.OPEN;
import static io.zonewatch.notification.obligation.ObligationState.RETURNED;
import static io.zonewatch.notification.obligation.ObligationState.SUBMITTED;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.zonewatch.notification.Broker.Sent;
import io.zonewatch.notification.obligation.ObligationState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** What a zone owes: how it truly stands, and how the service has been told that it stands. */
final class Debt {

    static final Pattern TAG = Pattern.compile("\\[([A-Z0-9-]+_[A-Za-z0-9-]+_[0-9Q-]+)#\\d+]");

    private final String unit;
    private final String division;
    private final String form;
    private final String period;
    private Standing truth;
    private Standing known;

    Debt(String unit, String division, String form, String period, Instant due) {
        this.unit = unit;
        this.division = division;
        this.form = form;
        this.period = period;
        this.truth = new Standing(1, OPEN, 1, due, null, null);
    }

    /** How it stands; the highest number is the latest. */
    record Standing(long number, ObligationState state, int round, Instant due, String passedTo, Instant returnedAt) {

        boolean isOwed() {
            return state == OPEN || state == RETURNED;
        }

        Standing submitted() {
            return isOwed() ? become(SUBMITTED) : this;
        }

        Standing exempted() {
            return isOwed() ? become(EXEMPT) : this;
        }

        /** It is accepted, whatever has become of it. */
        Standing closed() {
            return become(ACCEPTED);
        }

        Standing accepted() {
            return state == SUBMITTED ? become(ACCEPTED) : this;
        }

        /** It is given back with another due time; what was not submitted cannot be. */
        Standing givenBack(Instant now, Instant until) {
            return state == SUBMITTED ? again(RETURNED, until, now) : this;
        }

        Standing reopened(Instant until) {
            return isOwed() ? this : again(OPEN, until, null);
        }

        Standing moved(Instant until) {
            return isOwed() ? again(OPEN, until, null) : this;
        }

        private Standing become(ObligationState next) {
            return new Standing(number + 1, next, round, due, passedTo, null);
        }

        private Standing again(ObligationState next, Instant until, Instant returned) {
            return new Standing(number + 1, next, round + 1, until, passedTo, returned);
        }

        Standing passTo(String successor) {
            return new Standing(number + 1, state, round, due, successor, returnedAt);
        }
    }

    String id() {
        return unit + "_" + form + "_" + period;
    }

    String unit() {
        return unit;
    }

    String form() {
        return form;
    }

    String division() {
        return division;
    }

    Standing truth() {
        return truth;
    }

    Standing known() {
        return known;
    }

    /** Whose people are pressed for it. */
    String reportedBy() {
        return known.passedTo() == null ? unit : known.passedTo();
    }

    void turn(Standing next) {
        truth = next;
    }

    /** The service takes a state; one that is older than what it knows tells it nothing. */
    void hear(Standing told) {
        if (known == null || told.number() > known.number()) {
            known = told;
        }
    }

    /** What every message about it in a round names: {@code [id#round]}. */
    String tag(int round) {
        return tag(id(), round);
    }

    static String tag(String id, int round) {
        return "[" + id + "#" + round + "]";
    }

    /** The debts that lines name by their tags. */
    static List<String> idsIn(List<String> lines) {
        return lines.stream()
                .flatMap(line -> TAG.matcher(line).results())
                .map(tag -> tag.group(1))
                .distinct()
                .toList();
    }

    Sent tell(Standing standing) {
        return new Sent(
                "indicator-service",
                "io.zonewatch.indicator.obligation.v1",
                "zonewatch.indicator.obligations.v1",
                id(),
                unit,
                standing.number(),
                """
                {"id":"%s","unit":"%s","division":"%s","form":"%s","formVersion":1,"formNames":{"zh":"%s","en":"%s"},
                 "frequency":"%s","period":"%s","state":"%s","lateness":"ON_TIME","round":%d,
                 "openAt":"2016-01-01T00:00:00+08:00","dueAt":"%s","passedTo":%s}""".formatted(
                                id(),
                                unit,
                                division,
                                form,
                                tag(standing.round()),
                                tag(standing.round()),
                                period.contains("Q") ? "QUARTERLY" : "MONTHLY",
                                period,
                                standing.state(),
                                standing.round(),
                                moment(standing.due()),
                                standing.passedTo() == null ? null : '"' + standing.passedTo() + '"'));
    }

    static String moment(Instant moment) {
        return ISO_OFFSET_DATE_TIME.format(moment.atOffset(ZoneOffset.ofHours(8)));
    }
}
