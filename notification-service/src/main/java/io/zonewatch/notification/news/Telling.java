package io.zonewatch.notification.news;

/**
 * Whether something is told or told no more, and how that comes in order with what else is told of it.
 *
 * @param over whether nobody need be told any more
 * @param order what is later is higher; of the same version, what ends comes after what begins
 * @param round tells one time it is told from another: what was over and begins again is told anew
 */
record Telling(boolean over, long order, int round) {

    /** Of what begins and ends once: what ends it is the later, in whichever order the two arrive. */
    static Telling of(boolean over) {
        return counted(null, over);
    }

    /**
     * Of what may begin again.
     *
     * @param version raised by its sender with every change; null if that does not count
     */
    static Telling counted(Integer version, boolean over) {
        int round = version == null ? 1 : Math.max(version, 1);
        long begun = version == null ? 1 : 2L * round;
        return new Telling(over, over ? begun + 1 : begun, round);
    }
}
