package io.zonewatch.chassis.problem;

import java.util.Locale;

/**
 * Between what something lies, in words: of what has no end only the other one is said.
 *
 * @param least the lower end, included, or null
 * @param most the upper end, included, or null
 */
public record Limits(Object least, Object most) implements Spoken {

    /** Limits that are not simply two ends. */
    public static final Limits UNSAID = new Limits(null, null);

    @Override
    public String in(Locale locale, Messages messages) {
        if (least != null && most != null) {
            return messages.text(locale, "limits.between", least, most);
        }
        if (least != null) {
            return messages.text(locale, "limits.at-least", least);
        }
        return most == null ? messages.text(locale, "limits.unsaid") : messages.text(locale, "limits.at-most", most);
    }
}
