package io.zonewatch.indicator.printing;

import java.util.List;

/**
 * A revision of a report as the template sets it; every text is in the reader's language and still to be escaped.
 *
 * @param language tag of the page
 * @param title what the form is called
 * @param unit what the unit is called
 * @param period what the period is called
 * @param standing whether the revision waits, counts, was returned or superseded
 * @param facts about the revision, in order
 * @param computed whether any figure follows from other reports
 * @param rows the figures
 * @param sections the narrative
 * @param files the evidence, numbered from 1
 * @param signature of the zone leader, or null
 * @param content digest of what the report says, or null
 */
record Page(
        String language,
        String title,
        String unit,
        String period,
        String standing,
        List<Fact> facts,
        boolean computed,
        List<Row> rows,
        List<Heading> sections,
        List<File> files,
        Signed signature,
        String content) {

    /** A line about the revision. */
    record Fact(String label, String value) {}

    /**
     * A figure.
     *
     * @param name of the indicator, or code of the part
     * @param part whether it is a part of the figure above
     * @param unit measuring unit
     * @param value as reported
     * @param computed as it followed from accepted reports when the revision came
     * @param flow what of it happened in the period
     * @param cumulative what happened since January
     * @param notes what is to be said about it
     */
    record Row(
            String name,
            boolean part,
            String unit,
            String value,
            String computed,
            String flow,
            String cumulative,
            List<Note> notes) {}

    /**
     * A note below a figure.
     *
     * @param moved whether it says that the figure has moved since
     */
    record Note(String text, boolean moved) {}

    /** A section of the narrative with what was answered to each of its asks. */
    record Heading(String name, List<Answer> answers) {}

    /**
     * An answer.
     *
     * @param name of the aspect
     * @param text in words, or the score; null if it was not answered
     * @param returned why a reviewer returned it, or null
     */
    record Answer(String name, String text, String returned) {}

    /** A file of the evidence. */
    record File(int number, String name, String kind, String size, String digest) {}

    /** Who signed when, and the digest of what was signed. */
    record Signed(String by, String at, String content) {}
}
