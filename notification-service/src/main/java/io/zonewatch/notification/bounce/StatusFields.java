package io.zonewatch.notification.bounce;

import io.zonewatch.notification.bounce.Report.Action;
import io.zonewatch.notification.bounce.Report.OfRecipient;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report says of one recipient (RFC 3464, 2.3), read so that nobody's address or name for a mailbox remains of it. */
record StatusFields(InternetHeaders fields) {

    private static final int LONGEST_DIAGNOSTIC = 200;
    private static final String HIDDEN = "…";
    private static final Pattern ACTION = Pattern.compile("^\\s*([A-Za-z]+)");
    private static final Pattern STATUS = Pattern.compile("\\b[245]\\.[0-9]{1,3}\\.[0-9]{1,3}\\b");
    private static final Pattern ADDRESS = Pattern.compile("(\"[^\"]{0,128}\"|[^\\s<>\"@]{1,128})@[^\\s<>\"@]{1,255}");
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");

    /** A diagnostic is in ASCII (RFC 3464, 2.3.6); anything else may be a name. */
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]+");

    /** Permanent, of a kind that was not told. */
    private static final String UNDEFINED = "5.0.0";

    boolean isAboutSomebody() {
        return field("Final-Recipient").isPresent()
                || field("Original-Recipient").isPresent();
    }

    OfRecipient read() {
        return new OfRecipient(
                action(),
                status() + diagnostic().map(said -> " " + said).orElse(""),
                addresses().map(address -> address.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    private Action action() {
        return field("Action")
                .map(ACTION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .flatMap(name -> Arrays.stream(Action.values())
                        .filter(action -> action.name().equals(name))
                        .findFirst())
                .orElse(Action.OTHER);
    }

    private String status() {
        return field("Status")
                .map(STATUS::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .orElse(UNDEFINED);
    }

    private Optional<String> diagnostic() {
        return field("Diagnostic-Code").map(this::anonymous).filter(said -> !said.isBlank());
    }

    /** Without addresses, and without what stands before the sign in those of the recipient. */
    private String anonymous(String said) {
        String ascii = NOT_ASCII.matcher(SPACE.matcher(said).replaceAll(" ")).replaceAll(HIDDEN);
        String text = ADDRESS.matcher(ascii).replaceAll(HIDDEN);
        for (String name : mailboxes().toList()) {
            text = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .replaceAll(HIDDEN);
        }
        String stripped = text.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST_DIAGNOSTIC));
    }

    private Stream<String> mailboxes() {
        return addresses()
                .map(address ->
                        address.substring(0, address.contains("@") ? address.lastIndexOf('@') : address.length()))
                .filter(name -> !name.isBlank());
    }

    /** Some servers put them in brackets, as in an envelope. */
    private Stream<String> addresses() {
        return Stream.of("Final-Recipient", "Original-Recipient")
                .flatMap(name -> field(name).stream())
                .map(value -> value.substring(value.indexOf(';') + 1)
                        .replaceAll("[<>]", "")
                        .strip());
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.getHeader(name, null)).map(MimeUtility::unfold);
    }
}
