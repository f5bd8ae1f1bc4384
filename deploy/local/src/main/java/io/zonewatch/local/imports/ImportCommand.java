package io.zonewatch.local.imports;

import io.zonewatch.embedded.Token;
import io.zonewatch.local.api.Answer;
import io.zonewatch.local.api.Away;
import io.zonewatch.local.api.Exchange;
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
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code bench import}: imports a list as long as the country's into a fresh installation, tried first, then taken, then sent
 * again, each once the whole suite rests, and compares with what the database alone takes for the same rows in the same run.
 */
public final class ImportCommand {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final double MILLIS = 1000;
    private static final String COLUMNS = "code text, kind text, name_zh text, name_en text, division text, type text,"
            + " level text, industries text, valid_from date, document text, reason text";

    private ImportCommand() {}

    /**
     * Runs it; progress goes to the error output, the result to the standard output.
     *
     * @throws Trouble if the list is not taken as it should
     */
    public static void run(List<String> arguments) throws IOException {
        Options.parse(arguments, new Options.Accepted(Set.of(), Set.of(), 0));
        var project = Installation.here();
        var installation = new Installation(project.project(), project.state().resolve("import"));
        var list = NationalList.of(project.project());
        var ports = Ports.from(System.getenv());
        var screen = new Screen(System.err);
        try (var session = Session.fresh(installation, screen)) {
            screen.say(session.programs().size() + " programs run; importing");
            var address = ports.http(Service.REGISTRY.port()).resolve("/api/v1/imports?kind=units");
            var token = administrator(installation);
            var clock = new SuiteClock(ports);
            clock.rest();
            var tried = send(URI.create(address + "&dryRun=true"), token, list, "created");
            clock.rest();
            var taken = send(address, token, list, "created");
            clock.rest(); // the other services take in what was told of the zones
            var again = send(address, token, list, "unchanged");
            var raw = RawCopy.of(ServiceDatabase.of(Service.REGISTRY, installation, ports), COLUMNS, list.body());
            new Screen(System.out).show(result(tried, taken, again, raw));
        }
    }

    private static String result(Duration tried, Duration taken, Duration again, Duration raw) {
        return String.format(
                Locale.ROOT,
                "%d zones: tried %.2f s, taken %.2f s (%.0f a second), unchanged %.2f s; COPY of the same rows %.3f s, so taken"
                        + " at %.2f %% of its speed",
                NationalList.ZONES,
                tried.toMillis() / MILLIS,
                taken.toMillis() / MILLIS,
                NationalList.ZONES * MILLIS / taken.toMillis(),
                again.toMillis() / MILLIS,
                raw.toNanos() / (MILLIS * MILLIS * MILLIS),
                100.0 * raw.toNanos() / taken.toNanos());
    }

    private static Duration send(URI address, String token, NationalList list, String outcome) {
        var request = Exchange.request(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(list.file()))
                .build();
        long from = System.nanoTime();
        Answer answer;
        try {
            answer = Exchange.send(request).orTrouble();
        } catch (Away e) {
            throw new Trouble(e.getMessage(), e);
        }
        var took = Duration.ofNanos(System.nanoTime() - from);
        if (answer.body().path(outcome).asInt() != NationalList.ZONES) {
            throw new Trouble(answer.request() + " did not come to " + NationalList.ZONES + " rows " + outcome + ": "
                    + answer.body());
        }
        return took;
    }

    private static String administrator(Installation installation) {
        var roles = new LinkedHashSet<>(List.of(Role.ADMINISTRATOR.claim()));
        var country = new LinkedHashSet<>(List.of("CN"));
        return new Token("bench-administrator", "bench-administrator", roles, new LinkedHashSet<>(), country)
                .sign(installation.signingKey(), InstantSource.system(), LIFETIME);
    }
}
