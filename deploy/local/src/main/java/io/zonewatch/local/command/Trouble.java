package io.zonewatch.local.command;

/** Something the person at the terminal has to know or to decide. The message is all they see: no trace, no class name. */
public class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A sentence that says what is wrong and what to do. */
    public Trouble(String sentence) {
        super(sentence);
    }

    /** The same, with what caused it. */
    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
