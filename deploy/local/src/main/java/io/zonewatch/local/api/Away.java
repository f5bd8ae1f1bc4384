package io.zonewatch.local.api;

/** The other side cannot answer at the moment; asking again may help. */
public final class Away extends Exception {

    private static final long serialVersionUID = 1L;

    /** Who is away and how that shows. */
    public Away(String reason) {
        super(reason);
    }
}
