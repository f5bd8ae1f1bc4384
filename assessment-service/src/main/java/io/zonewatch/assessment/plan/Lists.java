package io.zonewatch.assessment.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists as they come in a request: a null among them is for the validation to name, not for a copy to fail on. */
final class Lists {

    private Lists() {}

    static <T> List<T> copy(List<T> items) {
        return items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
    }

    static <T> List<T> copyOrEmpty(List<T> items) {
        return items == null ? List.of() : copy(items);
    }
}
