package io.zonewatch.local.storm;

import io.zonewatch.embedded.SigningKey;
import io.zonewatch.embedded.Token;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.api.Patience;
import io.zonewatch.local.bench.NationalList;
import io.zonewatch.local.bench.RawCopy;
import io.zonewatch.local.bench.ServiceDatabase;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.command.Options;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import io.zonewatch.local.suite.Session;
import io.zonewatch.local.token.Role;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code bench storm [--seed N]}: every unit of the country submits the same new period at once, over lines that break, to a
 * fresh installation; then what was told is held against what is there, and the time against a COPY of the same figures.
 */
public final class StormCommand {

    private static final long USUAL_SEED = 20_160_201L;
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String COLUMNS =
            "obligation text, revision int, indicator text, part text, position int, status text, value numeric";

    private final Installation installation;
    private final SigningKey key;
    private final Ports ports;
    private final Screen screen;
    private final long seed;

    private StormCommand(Installation installation, Ports ports, Screen screen, long seed) {
        this.installation = installation;
        this.key = installation.signingKey();
        this.ports = ports;
        this.screen = screen;
        this.seed = seed;
    }

    /**
     * Runs it; progress goes to the error output, the result to the standard output.
     *
     * @throws Trouble if anything was lost, doubled or told wrongly
     */
    public static void run(List<String> arguments) throws IOException {
        long seed = Options.parse(arguments, new Options.Accepted(Set.of(), Set.of("--seed"), 0))
                .number("--seed", USUAL_SEED);
        var project = Installation.here();
        var installation = new Installation(project.project(), project.state().resolve("storm"));
        var screen = new Screen(System.err);
        try (var session = Session.fresh(installation, screen)) {
            screen.say(session.programs().size() + " programs run; setting the stage");
            new Screen(System.out)
                    .show(new StormCommand(installation, ports(), screen, seed)
                            .storm(NationalList.of(project.project()))
                            .text());
        }
    }

    private static Ports ports() {
        return Ports.from(System.getenv());
    }

    private Measured storm(NationalList zones) throws IOException {
        var administrator = token("storm-administrator", Role.ADMINISTRATOR, Set.of(), Set.of("CN"));
        new Stage(installation, ports, administrator).set(zones);
        var units = zones.units();
        var reports = IntStream.range(0, units.size())
                .mapToObj(number -> new StormReport(units.get(number), number))
                .toList();
        Map<String, String> tokens = units.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        unit -> token("storm-" + unit, Role.STATISTICIAN, Set.of(unit), Set.of())));
        screen.say(reports.size() + " units owe a report; the storm begins, seed " + seed);
        var passed = new Storm(ports.http(Service.INDICATOR.port()), tokens, seed).over(reports);
        screen.say("the storm has passed; looking at what is there");
        new SuiteClock(ports).rest();
        var database = ServiceDatabase.of(Service.INDICATOR, installation, ports);
        requireTrue(passed, reports, administrator, database);
        var rows = reports.stream().map(StormReport::rows).collect(Collectors.joining());
        return Measured.of(passed, RawCopy.of(database, COLUMNS, rows));
    }

    private void requireTrue(Storm.Passed passed, List<StormReport> reports, String reader, ServiceDatabase database) {
        var untruths = new Untruths();
        untruths.inAnswers(passed.told());
        untruths.inFigures(new Api(ports, Patience.USUAL), reader, reports);
        untruths.inTables(database, reports.size());
        untruths.requireNone();
    }

    private String token(String sub, Role role, Set<String> units, Set<String> divisions) {
        return new Token(
                        sub,
                        sub,
                        new LinkedHashSet<>(List.of(role.claim())),
                        new LinkedHashSet<>(units),
                        new LinkedHashSet<>(divisions))
                .sign(key, InstantSource.system(), LIFETIME);
    }
}
