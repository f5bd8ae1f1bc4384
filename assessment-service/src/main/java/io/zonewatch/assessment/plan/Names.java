package io.zonewatch.assessment.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A name in both languages, without white space around it. */
public record Names(
        @NotNull @Size(min = 1, max = 200) String zh,
        @NotNull @Size(min = 1, max = 200) String en) {

    /** Drops white space around the names. */
    public Names {
        zh = zh == null ? null : zh.strip();
        en = en == null ? null : en.strip();
    }
}
