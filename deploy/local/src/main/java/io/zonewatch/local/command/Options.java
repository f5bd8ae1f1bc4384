package io.zonewatch.local.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a command: flags ({@code --fresh}), options with a value ({@code --role reviewer} or
 * {@code --role=reviewer}, some of them more than once) and operands.
 */
public final class Options {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();

    private Options() {}

    /**
     * What a command takes.
     *
     * @param flags options without a value
     * @param valued options with a value
     * @param operands how many arguments that are no options there may be
     */
    public record Accepted(Set<String> flags, Set<String> valued, int operands) {

        /** Keeps copies. */
        public Accepted {
            flags = Set.copyOf(flags);
            valued = Set.copyOf(valued);
        }
    }

    /**
     * Reads the arguments.
     *
     * @throws UsageError if one of them is not accepted, or a value is missing
     */
    public static Options parse(List<String> arguments, Accepted accepted) {
        var options = new Options();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                options.operand(argument, accepted.operands());
                continue;
            }
            int equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (accepted.valued().contains(name)) {
                options.put(name, equals < 0 ? next(rest, name) : argument.substring(equals + 1));
            } else if (accepted.flags().contains(argument)) {
                options.put(name, "");
            } else {
                throw new UsageError("unknown option: " + argument);
            }
        }
        return options;
    }

    /** Whether the flag was given. */
    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    /** All values of an option, in the order given. */
    public List<String> all(String option) {
        return List.copyOf(values.getOrDefault(option, List.of()));
    }

    /**
     * The value of an option that may be given once.
     *
     * @throws UsageError if it was given more often
     */
    public Optional<String> one(String option) {
        var given = all(option);
        if (given.size() > 1) {
            throw new UsageError(option + " may be given once");
        }
        return given.stream().findFirst();
    }

    /**
     * The number that an option gives.
     *
     * @param usual what holds where it is not given
     * @throws UsageError if it is no number
     */
    public long number(String option, long usual) {
        var given = one(option);
        try {
            return given.map(Long::parseLong).orElse(usual);
        } catch (NumberFormatException e) {
            throw new UsageError(option + " is a number, not '" + given.orElse("") + "'");
        }
    }

    /** The first operand, if any. */
    public Optional<String> operand() {
        return operands.stream().findFirst();
    }

    private void operand(String argument, int most) {
        operands.add(argument);
        if (operands.size() > most) {
            throw new UsageError("unexpected argument: " + argument);
        }
    }

    private void put(String name, String value) {
        values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    private static String next(java.util.Iterator<String> rest, String name) {
        if (!rest.hasNext()) {
            throw new UsageError(name + " needs a value");
        }
        var value = rest.next();
        if (value.startsWith("--")) {
            throw new UsageError(name + " needs a value, not the option " + value);
        }
        return value;
    }
}
