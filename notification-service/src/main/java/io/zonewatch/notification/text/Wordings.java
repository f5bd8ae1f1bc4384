package io.zonewatch.notification.text;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.ValueResolvers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Renders texts with an engine that can do nothing but fill in variables and leave out what has no value: no beans, no settings,
 * no other templates, no methods. So whoever writes a text reads nothing through it.
 */
final class Wordings {

    private static final Engine ENGINE = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addValueResolver(ValueResolvers.mapperResolver())
            .build();

    /** Templates of the texts that are in use, by their source. */
    private static final Map<String, Template> PARSED = new ConcurrentHashMap<>();

    /** More than there are texts in use; versions and previews that came and went are forgotten. */
    private static final int MOST_PARSED = 500;

    private Wordings() {}

    /**
     * Renders a text.
     *
     * @throws TemplateException if it is no text
     */
    static String render(String source, Map<Variable, String> values) {
        TemplateInstance instance = parsed(source).instance();
        for (Variable variable : Variable.values()) {
            instance.data(variable.written(), values.getOrDefault(variable, ""));
        }
        return instance.render();
    }

    private static Template parsed(String source) {
        if (PARSED.size() >= MOST_PARSED) {
            PARSED.clear();
        }
        return PARSED.computeIfAbsent(source, ENGINE::parse);
    }

    /**
     * What a text mentions, as it is written there; a variable stands alone in its braces.
     *
     * @throws TemplateException if it is no text
     */
    static Stream<String> mentions(String source) {
        Template template = ENGINE.parse(source);
        return template.getExpressions().stream()
                .filter(expression -> !expression.isLiteral())
                .map(Expression::toOriginalString)
                .distinct();
    }
}
