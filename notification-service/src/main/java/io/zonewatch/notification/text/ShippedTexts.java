package io.zonewatch.notification.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts that come with the service, from its resources under {@code texts}: one for each kind of step and duty, and those of a digest.
 *
 * @param byCode each of them is a first version
 */
record ShippedTexts(Map<String, Text> byCode) {

    private static final List<String> CODES = List.of(
            "courtesy",
            "overdue",
            "formal-notice",
            "escalation",
            "returned",
            "review-courtesy",
            "review-overdue",
            "review-escalation",
            "news",
            "alert",
            "news-calendar-missing",
            "news-early-warning",
            "news-publicity",
            "news-result",
            "news-task-due",
            "news-task-overdue",
            "news-reopening-lapsed",
            "news-dead-letters",
            "news-undelivered",
            "news-test",
            Texts.DIGEST,
            "digest-line",
            "digest-news-line");

    private static final Set<String> OF_DIGESTS = Set.of(Texts.DIGEST, "digest-line", "digest-news-line");

    /** Those whose subject is not that of a reminder. */
    private static final Set<String> WITH_SUBJECTS = Set.of(Texts.DIGEST);

    static ShippedTexts read() {
        return new ShippedTexts(CODES.stream()
                .map(code -> new Text(code, 1, wording("zh", code), wording("en", code)))
                .collect(Collectors.toMap(Text::code, Function.identity())));
    }

    /** Whether a digest and nothing else says it. */
    static boolean isOfDigests(String code) {
        return OF_DIGESTS.contains(code);
    }

    List<Text> all() {
        return List.copyOf(byCode.values());
    }

    Optional<Text> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Text.Wording wording(String language, String code) {
        String subject = WITH_SUBJECTS.contains(code) ? code + ".subject" : "subject";
        return new Text.Wording(source(language, subject).strip(), source(language, code));
    }

    private static String source(String language, String name) {
        String path = "/texts/" + language + "/" + name + ".txt";
        try (InputStream bytes = ShippedTexts.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("no text " + path);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
