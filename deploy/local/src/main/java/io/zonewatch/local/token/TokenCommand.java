package io.zonewatch.local.token;

import io.zonewatch.embedded.Token;
import io.zonewatch.local.command.Options;
import io.zonewatch.local.command.UsageError;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.reporting.UnitCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code token}: prints a bearer token for local use. */
public final class TokenCommand {

    private static final Options.Accepted ACCEPTED =
            new Options.Accepted(Set.of(), Set.of("--role", "--unit", "--division", "--sub"), 0);
    private static final Pattern DIVISION = Pattern.compile("CN|[1-9][0-9]{1,11}");
    private static final Pattern SUB = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Duration LIFETIME = Duration.ofHours(12);

    private TokenCommand() {}

    /** Prints the token and nothing else to the standard output, so that it can go into a variable. */
    public static void run(List<String> arguments) {
        var token = parse(arguments);
        if (token.units().isEmpty() && token.divisions().isEmpty()) {
            System.err.println("zonewatch: this token reaches nothing; give it a scope with --unit or --division"
                    + " (--division CN is the whole country)");
        }
        System.out.println(token.sign(Installation.here().signingKey(), InstantSource.system(), LIFETIME));
    }

    /** Who the token will speak for. */
    static Token parse(List<String> arguments) {
        var options = Options.parse(arguments, ACCEPTED);
        var roles = new LinkedHashSet<String>();
        options.all("--role").forEach(role -> roles.add(Role.parse(role).claim()));
        if (roles.isEmpty()) {
            throw new UsageError("token needs --role");
        }
        var sub = options.one("--sub").orElse("local-" + roles.getFirst());
        if (!SUB.matcher(sub).matches()) {
            throw new UsageError("--sub is 1 to 100 visible ASCII characters without spaces");
        }
        return new Token(sub, sub, roles, units(options.all("--unit")), divisions(options.all("--division")));
    }

    private static SequencedSet<String> units(List<String> given) {
        for (var unit : given) {
            try {
                new UnitCode(unit);
            } catch (IllegalArgumentException e) {
                throw new UsageError("--unit " + unit + ": " + e.getMessage());
            }
        }
        return new LinkedHashSet<>(given);
    }

    private static SequencedSet<String> divisions(List<String> given) {
        for (var division : given) {
            if (!DIVISION.matcher(division).matches()) {
                throw new UsageError(
                        "--division is CN or 2 to 12 digits of GB/T 2260 such as 3417, not '" + division + "'");
            }
        }
        return new LinkedHashSet<>(given);
    }
}
