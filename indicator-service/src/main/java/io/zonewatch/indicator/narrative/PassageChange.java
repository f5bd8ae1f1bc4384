package io.zonewatch.indicator.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer in which two revisions differ.
 *
 * @param section code of the form's section
 * @param aspect which of its asks
 * @param before as the earlier revision has it, or null
 * @param after as the later revision has it, or null
 */
@Schema(name = "PassageChange")
public record PassageChange(
        String section,
        Aspect aspect,
        @Schema(nullable = true) Passage before,
        @Schema(nullable = true) Passage after) {

    /** Answers that differ: those of the later revision in its order, then those that are gone. */
    public static List<PassageChange> between(List<Passage> before, List<Passage> after) {
        Map<Passage.Place, Passage> known = new LinkedHashMap<>();
        before.forEach(passage -> known.put(passage.place(), passage));
        List<PassageChange> changes = new ArrayList<>();
        for (Passage passage : after) {
            Passage was = known.remove(passage.place());
            if (was == null || !was.sameAs(passage)) {
                changes.add(new PassageChange(passage.section(), passage.aspect(), was, passage));
            }
        }
        known.values().forEach(gone -> changes.add(new PassageChange(gone.section(), gone.aspect(), gone, null)));
        return changes;
    }
}
