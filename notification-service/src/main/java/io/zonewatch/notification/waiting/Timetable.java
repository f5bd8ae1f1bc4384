package io.zonewatch.notification.waiting;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.QuietHours;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.reporting.MissingCalendarYear;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;

/**
 * When a person may be told: a pure function of what the person asked for, the working hours, the calendar and the time, so that
 * what is foreseen is what happens.
 *
 * <p>A formal notice waits for nobody's own hours, for its service starts a term that these must not move; but for the working time of the installation, as after an
 * outage that ended by night. An alert is for who is on duty then, and waits for no working time that nobody has asked for. What reaches a system or a group is not
 * one person's to delay.
 */
public record Timetable(Preferences preferences, WorkingHours work, WorkingCalendar calendar) {

    private static final Duration SOON = Duration.ofHours(1);

    /**
     * When a message that is ready at a moment may leave: with the next digest, or at the first allowed moment from then on. A
     * courtesy that the digest would bring too late leaves by itself.
     *
     * @param dueAt deadline of what it is about, or null
     */
    public Departure departure(StepKind kind, ChannelCode channel, Instant ready, Instant dueAt) {
        if (!channel.isPersonal()) {
            return new Departure(ready, null);
        }
        if (kind == StepKind.FORMAL_NOTICE) {
            return new Timetable(Preferences.NONE, work, calendar).alone(ready, work.holdFor(channel));
        }
        boolean atWorkOnly = atWorkOnly(channel, kind);
        if (preferences.digestAt() != null && channel == ChannelCode.EMAIL && kind.mayBeSwitchedOff()) {
            Instant digest = digest(LocalDateTime.ofInstant(ready, ReportingZone.ID), atWorkOnly)
                    .atZone(ReportingZone.ID)
                    .toInstant();
            if (!kind.beforeDue() || dueAt == null || !digest.isAfter(dueAt)) {
                return new Departure(digest, HeldBy.DIGEST);
            }
        }
        return alone(ready, atWorkOnly);
    }

    /**
     * When a digest that has not left yet may leave. Its hour is the person's own choice and so is what comes soon after it; later,
     * after an outage, nobody is disturbed for it.
     *
     * @param digestAt moment of the digest, not after now
     */
    public Departure ofDigest(Instant digestAt, Instant now) {
        return now.isAfter(digestAt.plus(SOON))
                ? alone(now, atWorkOnly(ChannelCode.EMAIL, StepKind.OVERDUE))
                : new Departure(now, null);
    }

    /** As the person has chosen, else as the installation has it. */
    private boolean atWorkOnly(ChannelCode channel, StepKind kind) {
        return preferences.workingTimeOnly() == null
                ? kind != StepKind.ALERT && work.holdFor(channel)
                : preferences.workingTimeOnly();
    }

    private Departure alone(Instant ready, boolean atWorkOnly) {
        LocalDateTime from = LocalDateTime.ofInstant(ready, ReportingZone.ID);
        LocalDateTime rested = afterQuiet(from);
        if (!atWorkOnly || !leavesWorkingTime()) {
            return departure(from, ready, rested, HeldBy.QUIET_HOURS);
        }
        try {
            LocalDateTime allowed = first(from, moment -> atWork(afterQuiet(moment)));
            return departure(from, ready, allowed, allowed.equals(rested) ? HeldBy.QUIET_HOURS : HeldBy.WORKING_TIME);
        } catch (MissingCalendarYear missing) {
            return new Departure(departure(from, ready, rested, null).at(), HeldBy.CALENDAR_MISSING);
        }
    }

    /**
     * The next digest; what is ready at its very moment comes too late for it, since it may have left. Its hour is the person's
     * own choice and counts as allowed, whatever else was asked for; its day is a working day where that was asked for and is known.
     */
    private LocalDateTime digest(LocalDateTime from, boolean atWorkOnly) {
        LocalDate today = from.toLocalDate();
        LocalDate next = from.toLocalTime().isBefore(preferences.digestAt()) ? today : today.plusDays(1);
        return digestDay(next, atWorkOnly).atTime(preferences.digestAt());
    }

    private LocalDate digestDay(LocalDate next, boolean atWorkOnly) {
        try {
            return atWorkOnly ? calendar.rollForward(next) : next;
        } catch (MissingCalendarYear missing) {
            return next;
        }
    }

    private static Departure departure(LocalDateTime from, Instant ready, LocalDateTime allowed, HeldBy hold) {
        return allowed.equals(from)
                ? new Departure(ready, null)
                : new Departure(allowed.atZone(ReportingZone.ID).toInstant(), hold);
    }

    /** Where the moment no longer moves. It comes: some of the working hours of every working day is not quiet. */
    private static LocalDateTime first(LocalDateTime from, UnaryOperator<LocalDateTime> later) {
        LocalDateTime moment = from;
        LocalDateTime next = later.apply(moment);
        while (!next.equals(moment)) {
            moment = next;
            next = later.apply(moment);
        }
        return moment;
    }

    private boolean leavesWorkingTime() {
        return preferences.quietHours() == null || work.outlast(preferences.quietHours());
    }

    /** The moment itself, or the end of the quiet hours in which it lies. */
    private LocalDateTime afterQuiet(LocalDateTime moment) {
        QuietHours quiet = preferences.quietHours();
        if (quiet == null || !quiet.cover(moment.toLocalTime())) {
            return moment;
        }
        boolean endsTomorrow = quiet.crossMidnight() && !moment.toLocalTime().isBefore(quiet.from());
        return (endsTomorrow ? moment.toLocalDate().plusDays(1) : moment.toLocalDate()).atTime(quiet.until());
    }

    /** The moment itself, or the beginning of the next working hours. */
    private LocalDateTime atWork(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        boolean works = calendar.isWorkingDay(day);
        if (works && moment.toLocalTime().isBefore(work.from())) {
            return day.atTime(work.from());
        }
        return works && moment.toLocalTime().isBefore(work.until())
                ? moment
                : calendar.rollForward(day.plusDays(1)).atTime(work.from());
    }
}
