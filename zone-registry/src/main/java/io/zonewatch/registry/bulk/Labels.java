package io.zonewatch.registry.bulk;

import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The words of tables, in both languages. */
@ApplicationScoped
public class Labels {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Messages messages;

    @Inject
    Labels(Messages messages) {
        this.messages = messages;
    }

    /** The word in the caller's language. */
    String label(String key) {
        return messages.text(key);
    }

    /** The word in both languages, Chinese first. */
    String both(String key) {
        return String.join(" ", words(key));
    }

    /** Whether the text is the word, in either language or both. */
    boolean isLabel(String key, String text) {
        return words(key).stream().anyMatch(text::equalsIgnoreCase) || both(key).equalsIgnoreCase(text);
    }

    /** The word in each language. */
    List<String> words(String key) {
        return LANGUAGES.stream().map(language -> messages.text(language, key)).toList();
    }
}
