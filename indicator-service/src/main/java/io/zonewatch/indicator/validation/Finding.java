package io.zonewatch.indicator.validation;

import io.zonewatch.reporting.Figure;
import java.util.List;

/**
 * A rule that a report does not keep, at one cell.
 *
 * @param pointer JSON pointer of the place in the report
 * @param indicator of the cell
 * @param part of the cell, or null
 * @param rule which one; its text is the message
 * @param severity what follows
 * @param figure what was reported, or null where nothing was
 * @param expectation what it was held against
 * @param details what goes into the message
 */
public record Finding(
        String pointer,
        String indicator,
        String part,
        RuleCode rule,
        Severity severity,
        Figure figure,
        Expectation expectation,
        List<String> details) {

    /** Keeps an own copy. */
    public Finding {
        details = List.copyOf(details);
    }

    /** Whether it keeps the report from being taken, whatever is said about it. */
    public boolean fatal() {
        return severity == Severity.ERROR;
    }
}
