package io.zonewatch.chassis.web;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code If-Match} on changes (RFC 9110, 13.1.1): the version the caller has seen must be the present one. */
public final class Precondition {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})-[0-9a-f]+\"");

    private Precondition() {}

    /**
     * Compares the version part of the entity tag; the rest tells variants apart and does not matter for a change.
     *
     * @throws Problem precondition-required without a header, precondition-failed if it names another version
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ChassisProblem.PRECONDITION_REQUIRED);
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches() || Long.parseLong(tag.group(1)) != version) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
    }
}
