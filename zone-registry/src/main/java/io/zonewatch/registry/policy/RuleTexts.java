package io.zonewatch.registry.policy;

import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what was found, in a language: the text of the rule with the facts filled in. */
@ApplicationScoped
public class RuleTexts {

    /** A fact in braces. */
    static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]{1,40})}");

    private final Messages messages;

    @Inject
    RuleTexts(Messages messages) {
        this.messages = messages;
    }

    /** What was found; a fact that is not known is a dash. */
    public String text(Breach breach, Locale locale) {
        return PLACE.matcher(breach.rule().texts().in(locale))
                .replaceAll(place ->
                        Matcher.quoteReplacement(shown(breach.found().facts().get(place.group(1)), locale)));
    }

    private String shown(Object fact, Locale locale) {
        return switch (fact) {
            case null -> "–";
            case Enum<?> constant ->
                messages.text(
                        locale,
                        "fact." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Collection<?> many -> listed(many, locale);
            case Object value -> value.toString();
        };
    }

    private String listed(Collection<?> many, Locale locale) {
        return many.isEmpty()
                ? messages.text(locale, "fact.none")
                : many.stream()
                        .map(one -> shown(one, locale))
                        .collect(Collectors.joining(messages.text(locale, "fact.separator")));
    }
}
