package io.zonewatch.local.command;

/** The command line itself is wrong; nothing was done. */
public final class UsageError extends Trouble {

    private static final long serialVersionUID = 1L;

    /** What is wrong with which argument. */
    public UsageError(String sentence) {
        super(sentence);
    }
}
