package io.zonewatch.chassis.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The language of the caller, from {@code Accept-Language}: Chinese (zh-CN) or English. */
@ApplicationScoped
public class Language {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private final CurrentVertxRequest request;
    private final Locale otherwise;

    @Inject
    Language(
            CurrentVertxRequest request,
            @ConfigProperty(name = "zonewatch.language", defaultValue = "zh-CN") String otherwise) {
        this.request = request;
        this.otherwise = Locale.forLanguageTag(otherwise);
    }

    /** The language to answer in. */
    public Locale current() {
        if (!Arc.container().requestContext().isActive() || request.getCurrent() == null) {
            return otherwise;
        }
        return choose(request.getCurrent().request().getHeader("Accept-Language"));
    }

    /** The language for a header's value; null if there was none. */
    public Locale choose(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return otherwise;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return found == null ? otherwise : found;
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
