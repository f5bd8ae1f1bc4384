package io.zonewatch.local.clock;

import io.zonewatch.local.command.Options;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.command.UsageError;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Running;
import io.zonewatch.reporting.ReportingZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** {@code clock}: shows the business clock, or advances it. */
public final class ClockCommand {

    private ClockCommand() {}

    /** Without an operand shows, with one advances. */
    public static void run(List<String> arguments) {
        var goal = Options.parse(arguments, new Options.Accepted(Set.of(), Set.of(), 1))
                .operand()
                .map(ClockCommand::instant);
        var clock = new SuiteClock(new Ports(Running.of(Installation.here()).ports()));
        goal.ifPresent(moment -> advance(clock, moment));
        System.out.println(text(clock.now()));
    }

    private static void advance(SuiteClock clock, Instant goal) {
        clock.requireSimulated();
        if (goal.isBefore(clock.now())) {
            throw new Trouble("the clock shows " + text(clock.now()) + " already, and never goes back.");
        }
        clock.advanceTo(goal);
    }

    /** The moment a person typed. */
    static Instant instant(String given) {
        try {
            return OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException e) {
            throw new UsageError("a moment is written 2016-02-12T12:00:00+08:00, not '" + given + "'");
        }
    }

    /** A moment as people are shown it. */
    public static String text(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(ReportingZone.ID));
    }
}
