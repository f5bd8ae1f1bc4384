package io.zonewatch.local.command;

import java.io.PrintStream;
import java.util.Locale;

/** Lines for the person at the terminal, each with the seconds since the command began. */
public final class Screen {

    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final long began = System.nanoTime();

    /** A screen whose time begins now. */
    public Screen(PrintStream out) {
        this.out = out;
    }

    /** One line of progress. Never throws: a closed terminal stops nothing. */
    public synchronized void say(String line) {
        out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds(), line);
        out.flush();
    }

    /** Lines without a time. */
    public synchronized void show(String text) {
        out.println(text);
        out.flush();
    }

    /** Seconds since the command began. */
    public double seconds() {
        return (System.nanoTime() - began) / NANOS;
    }
}
