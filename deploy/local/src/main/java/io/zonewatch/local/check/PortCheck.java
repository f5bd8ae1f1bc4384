package io.zonewatch.local.check;

import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whether every port of the suite is free. */
public final class PortCheck {

    private PortCheck() {}

    /**
     * Checks them all, so that one start shows all that is in the way.
     *
     * @throws Trouble that names for each port that is taken the process, and how to choose another
     */
    public static void check(Ports ports) {
        var taken = Arrays.stream(Port.values())
                .filter(port -> !io.zonewatch.embedded.Ports.isFree(ports.of(port)))
                .map(port -> describe(port, ports.of(port)))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new Trouble(taken);
        }
    }

    private static String describe(Port port, int number) {
        var holder = PortHolder.of(number);
        var who = holder.map(found -> " by process " + found.pid() + " (" + found.command() + ")")
                .orElse(" by another process");
        var stop = holder.map(found -> "End it (kill " + found.pid() + ")").orElse("End that process");
        return "port " + number + ", for " + port.purpose() + ", is taken" + who + ". " + stop
                + ", or choose another port: " + port.variable() + "=" + free() + " ./zonewatch up";
    }

    private static int free() {
        return io.zonewatch.embedded.Ports.free();
    }
}
