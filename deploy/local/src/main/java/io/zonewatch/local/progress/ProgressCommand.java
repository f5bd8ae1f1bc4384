package io.zonewatch.local.progress;

import io.zonewatch.local.api.Api;
import io.zonewatch.local.api.Patience;
import io.zonewatch.local.bench.Latencies;
import io.zonewatch.local.bench.ServiceDatabase;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.command.Options;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import io.zonewatch.local.suite.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code bench progress}: a city's zones have their reports accepted, 20 a second, on a form with a short history and on one with a long history in turn; how
 * long each takes from the answer to its acceptance until progress shows it. In turn, so that whatever else the machine does slows both.
 */
public final class ProgressCommand {

    private final Installation installation;
    private final Ports ports;
    private final Screen screen;
    private final Tokens tokens;
    private final Api api;

    private ProgressCommand(Installation installation, Ports ports, Screen screen) {
        this.installation = installation;
        this.ports = ports;
        this.screen = screen;
        this.tokens = new Tokens(installation.signingKey());
        this.api = new Api(ports, Patience.USUAL);
    }

    /**
     * Runs it; progress goes to the error output, the result to the standard output.
     *
     * @throws Trouble if an accepted report does not show at all
     */
    public static void run(List<String> arguments) throws IOException {
        Options.parse(arguments, new Options.Accepted(Set.of(), Set.of(), 0));
        var project = Installation.here();
        var installation = new Installation(project.project(), project.state().resolve("progress"));
        var screen = new Screen(System.err);
        try (var session = Session.fresh(installation, screen)) {
            screen.say(session.programs().size() + " programs run; setting the scene");
            var delays = new ProgressCommand(installation, Ports.from(System.getenv()), screen).measured();
            new Screen(System.out).show(text(delays));
        }
    }

    private Map<Course, Latencies> measured() throws IOException {
        var scene = new Scene(api, new SuiteClock(ports), tokens);
        scene.build();
        var past = new PastReports(ServiceDatabase.of(Service.ASSESSMENT, installation, ports));
        Arrays.stream(Course.values()).forEach(past::insert);
        screen.say("the years before are there; assessing them");
        scene.plan();
        screen.say("submitting the reports of the year");
        scene.submit();
        screen.say("accepting them");
        return accepted();
    }

    private Map<Course, Latencies> accepted() {
        var round = new Round(api, new Watch(api, tokens.administrator()), tokens.reviewer());
        Map<Course, List<Duration>> delays = new EnumMap<>(Course.class);
        var months = Course.accepted();
        for (var month : months) {
            for (var course : Course.values()) {
                var took = round.play(course, month);
                if (!month.equals(months.getFirst())) {
                    delays.computeIfAbsent(course, unused -> new ArrayList<>()).addAll(took);
                }
            }
        }
        return delays.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> Latencies.of(each.getValue()),
                        (one, other) -> one,
                        () -> new EnumMap<>(Course.class)));
    }

    private static String text(Map<Course, Latencies> delays) {
        var both = delays.entrySet().stream()
                .map(each -> text(each.getKey(), each.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
        var little = delays.get(Course.SHORT);
        var much = delays.get(Course.LONG);
        return String.format(
                Locale.ROOT,
                "%d zones, %d targets on each form, reports of 40 cells accepted at %d a second; from the answer until progress"
                        + " shows it%n%s%n%d times the history: p50 %.2f times, p99 %.2f times as long",
                City.ZONES,
                Plans.SHARES + Plans.AMOUNTS + Plans.STEADY,
                Round.PACE,
                both,
                Course.LONG.years() / Course.SHORT.years(),
                much.percentile(50) / little.percentile(50),
                much.percentile(99) / little.percentile(99));
    }

    private static String text(Course course, Latencies delays) {
        return String.format(
                Locale.ROOT,
                "%2d years before: %d reports, p50 %.0f ms, p99 %.0f ms, longest %.0f ms",
                course.years(),
                delays.sorted().size(),
                delays.percentile(50),
                delays.percentile(99),
                delays.percentile(100));
    }
}
