package io.zonewatch.assessment.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists as a request gives them: a null, or one among them, is for the validation to name and not for a copy to fail on. */
final class Given {

    private Given() {}

    static <T> List<T> list(List<T> items) {
        return items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
    }
}
