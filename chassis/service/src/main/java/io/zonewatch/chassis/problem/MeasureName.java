package io.zonewatch.chassis.problem;

import java.util.Locale;

/**
 * What a measuring unit is called in the language of the text; itself where it has no other name.
 *
 * @param unit as the catalogue writes it, such as 万元
 */
public record MeasureName(String unit) implements Spoken {

    @Override
    public String in(Locale locale, Messages messages) {
        String key = "measure." + unit;
        String name = messages.text(locale, key);
        return name.equals(key) ? unit : name;
    }
}
