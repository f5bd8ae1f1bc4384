package io.zonewatch.local.mails;

import io.zonewatch.local.bench.ServiceDatabase;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.command.Options;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.command.UsageError;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import io.zonewatch.local.suite.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * {@code bench mails}: the reports of all the country's zones are overdue at once on a fresh installation. Measured is how long the
 * notification-service decides, beside an INSERT of the same rows; how long the e-mails take, beside what the same mail server takes from
 * the same mail library when nothing is written down; and whether a step that falls due meanwhile has to wait for them.
 */
public final class MailsCommand {

    /** The mail server syncs every message to the disk, to which the database syncs its commits. */
    private static final String ON_DISK = "--mails-on-disk";

    /** The mail server takes so many milliseconds for each message. */
    private static final String TAKES = "--mail-takes";

    private final Installation installation;
    private final Ports ports;
    private final BenchMailbox mailbox;
    private final Screen screen;

    private MailsCommand(Installation installation, Ports ports, BenchMailbox mailbox, Screen screen) {
        this.installation = installation;
        this.ports = ports;
        this.mailbox = mailbox;
        this.screen = screen;
    }

    /**
     * Runs it; progress goes to the error output, the result to the standard output.
     *
     * @throws Trouble if a mail is missing or nothing moves any more
     */
    public static void run(List<String> arguments) throws IOException {
        var mailbox = mailbox(Options.parse(arguments, new Options.Accepted(Set.of(ON_DISK), Set.of(TAKES), 0)));
        var project = Installation.here();
        var installation = new Installation(project.project(), project.state().resolve("mails"));
        var screen = new Screen(System.err);
        try (var session = Session.fresh(installation, screen, mailbox::open)) {
            screen.say(session.programs().size() + " programs run; setting the stage");
            new Screen(System.out)
                    .show(new MailsCommand(installation, ports(), mailbox, screen)
                            .measure()
                            .text());
        }
    }

    private static BenchMailbox mailbox(Options options) {
        if (options.has(ON_DISK) && options.has(TAKES)) {
            throw new UsageError("either " + ON_DISK + " or " + TAKES);
        }
        if (options.has(TAKES)) {
            return BenchMailbox.elsewhere(Duration.ofMillis(options.number(TAKES, 0)));
        }
        return options.has(ON_DISK) ? BenchMailbox.onDisk() : BenchMailbox.inMemory();
    }

    private static Ports ports() {
        return Ports.from(System.getenv());
    }

    private Measured measure() throws IOException {
        var country = new Country(installation, ports);
        var clock = new SuiteClock(ports);
        clock.rest();
        country.publishCalendar();
        clock.rest();
        var reminders = new Reminders(ServiceDatabase.of(Service.NOTIFICATION, installation, ports));
        reminders.settle(Country.ZONES);
        country.putLadders();
        country.announceSilence();
        reminders.owe(Country.ZONES, Country.FORMS);
        screen.say("the reports are overdue; nothing leaves yet");
        long from = System.nanoTime();
        country.advanceTo(Country.OVERDUE);
        reminders.awaitDecided(Country.OVERDUE_AT_ONCE);
        var tick = since(from);
        var insert = reminders.insertAgain();

        screen.say("decided; the mails leave");
        from = System.nanoTime();
        country.advanceTo(Country.SILENCE_ENDS);
        reminders.awaitFirstSent();
        long step = System.nanoTime();
        country.advanceTo(Country.OVERDUE_MEANWHILE);
        reminders.awaitDecided(Country.ALL);
        var meanwhile = since(step);
        int waiting = reminders.waiting();
        reminders.awaitAllSent();
        var mails = since(from);
        requireAllArrived();
        screen.say("all have arrived; asking the mail server alone");
        var alone = new MailServerAlone(ports.of(Port.SMTP)).take(Country.ALL);
        return new Measured(mailbox.description(), tick, insert, mails, alone, meanwhile, waiting);
    }

    private void requireAllArrived() throws IOException {
        long arrived = mailbox.arrived(installation);
        if (arrived != Country.ALL) {
            throw new Trouble(Country.ALL + " mails were sent and " + arrived + " have arrived.");
        }
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
