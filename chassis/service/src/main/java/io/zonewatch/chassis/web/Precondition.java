package io.zonewatch.chassis.web;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code If-Match} on changes (RFC 9110, 13.1.1): the version the caller has seen must be the present one; and {@code If-None-Match} (13.1.2): what is there must
 * be another. Where a change may create, {@link Expectation} judges.
 */
public final class Precondition {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})-[0-9a-f]+\"");

    private static final String ANY = "*";
    private static final String WEAK = "W/";

    private Precondition() {}

    /**
     * Compares the version part of the entity tags; the rest tells variants apart and does not matter for a change. A weak
     * tag never matches (strong comparison); {@code *} matches whatever there is, for who means to change it in any version. What is there to be changed is
     * also what a request's {@code If-None-Match} must not name, by {@code *} or by its tag.
     *
     * @throws Problem precondition-required without a header, precondition-failed if one of both does not hold
     */
    public static void require(String ifMatch, long version) {
        requireOther(OtherVersions.asked(), version);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ChassisProblem.PRECONDITION_REQUIRED);
        }
        if (!ANY.equals(ifMatch.strip())
                && Arrays.stream(ifMatch.split(",")).noneMatch(tag -> names(tag.strip(), version))) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
    }

    /**
     * What is there is none of those that must not be; weak tags match too (weak comparison), and {@code *} matches whatever there is.
     *
     * @throws Problem precondition-failed if it is
     */
    static void requireOther(String ifNoneMatch, long version) {
        if (ifNoneMatch == null) {
            return;
        }
        boolean named = ANY.equals(ifNoneMatch.strip())
                || Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag)
                        .anyMatch(tag -> names(tag, version));
        if (named) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
    }

    /**
     * Of what is not there, no version matches, not even any.
     *
     * @throws Problem precondition-failed with a header
     */
    static void requireAbsent(String ifMatch) {
        if (ifMatch != null) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
    }

    private static boolean names(String text, long version) {
        Matcher tag = STRONG.matcher(text);
        return tag.matches() && Long.parseLong(tag.group(1)) == version;
    }
}
