package io.zonewatch.registry.recognition.desk;

import io.zonewatch.registry.Moment;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.Subject;
import io.zonewatch.registry.recognition.reading.RecognitionTexts;

/**
 * What a feature says of itself: the rest of its requests is answered alike.
 *
 * @param subject what its things are
 * @param look how one is shown
 */
public record Feature<T extends Recognisable, V>(Subject<T> subject, Look<T, V> look) {

    /** Shows one as it is at a moment, in the caller's language. */
    @FunctionalInterface
    public interface Look<T extends Recognisable, V> {
        V of(Recognised<T> one, Moment moment, RecognitionTexts texts);
    }

    /** Its name in paths, in the state of zones and in tables, such as {@code designations}. */
    public String plural() {
        return subject.plural();
    }
}
