package io.zonewatch.reporting;

/** How often a form is owed (each zone reports monthly and quarterly and reviews itself yearly, by the plan's section on supervision). */
public enum Frequency {
    /** Every month; the first of a year covers January and February and carries the number of February. */
    MONTHLY(12),
    /** Every quarter of the calendar year. */
    QUARTERLY(4),
    /** Every calendar year. */
    ANNUAL(1);

    private final int periodsPerYear;

    Frequency(int periodsPerYear) {
        this.periodsPerYear = periodsPerYear;
    }

    /** Periods of this frequency in a year: 12, 4 or 1. */
    public int periodsPerYear() {
        return periodsPerYear;
    }

    /** Length of one period in months: 1, 3 or 12. */
    public int months() {
        return 12 / periodsPerYear;
    }
}
