package io.zonewatch.local.mails;

import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.mailbox.MailCounter;
import io.zonewatch.local.mailbox.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** The mail server of the bench. A message that comes twice, by its Message-ID, counts once. */
interface BenchMailbox {

    /** What it does with a message, for people. */
    String description();

    /** Opens it. */
    Mailbox open(Installation installation, Ports ports) throws IOException;

    /** How many messages have arrived. */
    long arrived(Installation installation) throws IOException;

    /** One that keeps nothing on disk, so that the sender is measured. */
    static BenchMailbox inMemory() {
        return counting(Duration.ZERO, "keeps nothing on disk");
    }

    /** One that takes so long for each message, as a mail server elsewhere does: what it is asked for, and not the processor, is what holds it up. */
    static BenchMailbox elsewhere(Duration takes) {
        return counting(takes, "takes " + takes.toMillis() + " ms for each message");
    }

    private static BenchMailbox counting(Duration takes, String description) {
        var counter = new MailCounter(takes);
        return new BenchMailbox() {

            @Override
            public String description() {
                return description;
            }

            @Override
            public Mailbox open(Installation installation, Ports ports) {
                return Mailbox.counting(counter, ports.of(Port.SMTP));
            }

            @Override
            public long arrived(Installation installation) {
                return counter.arrived();
            }
        };
    }

    /** The captured mailbox: a file for each message, synced to the disk of the database. */
    static BenchMailbox onDisk() {
        return new BenchMailbox() {

            @Override
            public String description() {
                return "syncs each message to the database's disk";
            }

            @Override
            public Mailbox open(Installation installation, Ports ports) throws IOException {
                return Mailbox.start(installation.mail(), ports.of(Port.SMTP), ports.of(Port.MAILBOX));
            }

            @Override
            public long arrived(Installation installation) throws IOException {
                try (var files = Files.list(installation.mail())) {
                    return files.filter(file -> file.toString().endsWith(".eml"))
                            .count();
                }
            }
        };
    }
}
