package io.zonewatch.chassis.problem;

import io.zonewatch.chassis.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts for people, in Chinese and English, from the bundles of the service and of the chassis. */
@ApplicationScoped
public class Messages {

    private static final List<String> BUNDLES = List.of("messages.service", "messages.chassis");

    private static final ResourceBundle.Control PROPERTIES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;

    @Inject
    Messages(Language language) {
        this.language = language;
    }

    /** The text of a key in the caller's language, or the key itself where no bundle has it. */
    public String text(String key, Object... arguments) {
        return text(language.current(), key, arguments);
    }

    /** The text of a key in a given language. */
    public String text(Locale locale, String key, Object... arguments) {
        for (String bundle : BUNDLES) {
            try {
                ResourceBundle texts = ResourceBundle.getBundle(bundle, locale, PROPERTIES);
                if (texts.containsKey(key)) {
                    return Filled.in(texts.getString(key), spoken(locale, arguments));
                }
            } catch (MissingResourceException e) {
                // the next bundle may have the text
            }
        }
        return key;
    }

    private Object[] spoken(Locale locale, Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Spoken spoken ? spoken.in(locale, this) : argument)
                .toArray();
    }
}
