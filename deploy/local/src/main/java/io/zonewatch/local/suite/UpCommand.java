package io.zonewatch.local.suite;

import io.zonewatch.embedded.Folders;
import io.zonewatch.local.check.DiskSpace;
import io.zonewatch.local.check.PortCheck;
import io.zonewatch.local.clock.ClockCommand;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.command.Options;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.RunLock;
import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** {@code up}: starts everything and stays until it is told to end. */
public final class UpCommand {

    private static final Options.Accepted ACCEPTED = new Options.Accepted(Set.of("--fresh"), Set.of("--clock"), 0);

    private UpCommand() {}

    /**
     * Runs the suite until Ctrl-C, {@code down}, or a program that cannot be kept running.
     *
     * @throws IOException if the disk refuses
     */
    @SuppressWarnings("try") // the lock is there to be closed
    public static void run(List<String> arguments) throws IOException {
        var options = Options.parse(arguments, ACCEPTED);
        var time = BusinessTime.parse(options.one("--clock").orElse(BusinessTime.SIMULATED.word()));
        var installation = Installation.here();
        try (var lock = lock(installation)) {
            var ports = Ports.from(System.getenv());
            prepare(installation, ports, options.has("--fresh"));
            stay(installation, ports, time);
        }
    }

    /** Whatever must be so before anything is started. */
    static void prepare(Installation installation, Ports ports, boolean fresh) throws IOException {
        PortCheck.check(ports);
        if (fresh) {
            Folders.delete(installation.data());
        }
        DiskSpace.check(installation.state());
    }

    static RunLock lock(Installation installation) throws IOException {
        var lock = RunLock.take(installation.lock());
        if (lock.isEmpty()) {
            var holder = RunLock.holder(installation.lock());
            throw new Trouble("the suite runs already here"
                    + (holder.isPresent() ? ", as process " + holder.getAsLong() : "")
                    + ". Stop it with ./zonewatch down.");
        }
        return lock.get();
    }

    private static void stay(Installation installation, Ports ports, BusinessTime time) throws IOException {
        var screen = new Screen(System.out);
        var end = new CompletableFuture<String>();
        boolean record = !"off".equals(System.getenv(StartupCaches.VARIABLE));
        var suite = new Suite(installation, ports, time, Suite::captured, record, screen, end::complete);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            suite.close();
            screen.say("stopped");
        }));
        try {
            suite.start();
        } catch (Trouble e) {
            if (suite.isClosing()) {
                return;
            }
            throw e;
        }
        screen.say("everything serves");
        screen.show(addresses(installation, ports, time));
        var name = end.join();
        suite.close();
        throw new Trouble(
                name + " cannot be kept running, so everything is stopped. Its log is in " + installation.logs() + ".");
    }

    private static String addresses(Installation installation, Ports ports, BusinessTime time) {
        var text = new StringBuilder("\n");
        for (var service : Service.values()) {
            var api = ports.http(service.port());
            text.append(String.format(
                    "  %-22s API %s/api/v1   Swagger UI %s/swagger-ui   health %s/q/health%n",
                    service.module(), api, api, ports.http(service.managementPort())));
        }
        text.append(String.format(
                "  %-22s %s   SMTP localhost:%d%n", "mailbox", ports.http(Port.MAILBOX), ports.of(Port.SMTP)));
        text.append(String.format(
                "  %-22s PostgreSQL localhost:%d   Kafka localhost:%d%n",
                "servers", ports.of(Port.POSTGRESQL), ports.of(Port.KAFKA)));
        text.append(String.format("  %-22s %s%n", "logs", installation.logs()));
        text.append(String.format("  %-22s %s%n%n", "business clock", clock(ports, time)));
        text.append("Ctrl-C stops everything. In another terminal: ./zonewatch demo, token, clock, down.");
        return text.toString();
    }

    private static String clock(Ports ports, BusinessTime time) {
        return switch (time) {
            case SIMULATED ->
                "simulated, at " + ClockCommand.text(new SuiteClock(ports).now())
                        + "; ./zonewatch clock shows and advances it";
            case SYSTEM -> "real time";
        };
    }
}
