package io.zonewatch.local.installation;

import io.zonewatch.local.command.Trouble;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Which port each part of the suite listens on. All are on the loopback interface.
 *
 * @param chosen a port for every part
 */
public record Ports(Map<Port, Integer> chosen) {

    private static final int HIGHEST = 65_535;

    /** Keeps a copy and sees that no two parts want the same. */
    public Ports {
        chosen = Map.copyOf(chosen);
        var owners = new HashMap<Integer, Port>();
        for (var port : Port.values()) {
            var other = owners.put(chosen.get(port), port);
            if (other != null) {
                throw new Trouble("port " + chosen.get(port) + " was chosen both for " + other.purpose() + " and for "
                        + port.purpose() + ". Set " + port.variable() + " to another one.");
            }
        }
    }

    /**
     * The usual ports, except where the environment says otherwise.
     *
     * @throws Trouble if a variable does not hold a port
     */
    public static Ports from(Map<String, String> environment) {
        var chosen = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var given = environment.get(port.variable());
            chosen.put(port, given == null ? port.usual() : parse(port, given));
        }
        return new Ports(chosen);
    }

    /** The port of one part. */
    public int of(Port port) {
        return chosen.get(port);
    }

    /** Where the part answers HTTP. */
    public URI http(Port port) {
        return URI.create("http://localhost:" + of(port));
    }

    private static int parse(Port port, String given) {
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new Trouble(port.variable() + " must be a port from 1 to " + HIGHEST + ", not '" + given + "'.");
    }
}
