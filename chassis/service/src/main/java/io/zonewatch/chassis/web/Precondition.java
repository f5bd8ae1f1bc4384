package io.zonewatch.chassis.web;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code If-Match} on changes (RFC 9110, 13.1.1): the version the caller has seen must be the present one. */
public final class Precondition {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})-[0-9a-f]+\"");

    private static final String ANY = "*";

    private Precondition() {}

    /**
     * Compares the version part of the entity tags; the rest tells variants apart and does not matter for a change. A weak
     * tag never matches (strong comparison); {@code *} matches whatever there is, for who means to change it in any version.
     *
     * @throws Problem precondition-required without a header, precondition-failed if it names another version
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ChassisProblem.PRECONDITION_REQUIRED);
        }
        if (!ANY.equals(ifMatch.strip())
                && Arrays.stream(ifMatch.split(",")).noneMatch(tag -> names(tag.strip(), version))) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
    }

    /**
     * Of what is not there, no version matches, not even any.
     *
     * @throws Problem precondition-failed with a header
     */
    public static void requireAbsent(String ifMatch) {
        if (ifMatch != null) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
    }

    private static boolean names(String text, long version) {
        Matcher tag = STRONG.matcher(text);
        return tag.matches() && Long.parseLong(tag.group(1)) == version;
    }
}
