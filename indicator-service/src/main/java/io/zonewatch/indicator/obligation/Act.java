package io.zonewatch.indicator.obligation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody did to an obligation beside reporting and deciding, with the reason.
 *
 * @param kind what was done
 * @param before the state it was in
 * @param at when
 * @param by who, by {@code sub}
 * @param reason why
 * @param documentNumber of the paper that says so, or null
 * @param until until when it was reopened, or null
 * @param exemption the exemption it follows from, or null
 */
public record Act(
        Kind kind,
        State before,
        OffsetDateTime at,
        String by,
        String reason,
        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) OffsetDateTime until,
        @Schema(nullable = true) UUID exemption) {

    /** What can be done. */
    public enum Kind {
        /** 批准免报: released by an exemption. */
        EXEMPTED,
        /** 终止免报: owed again, because the exemption was ended before its period. */
        REINSTATED,
        /** 重新开放: taken again until a moment. */
        REOPENED
    }

    /**
     * Why something is done.
     *
     * @param reason in words
     * @param documentNumber of the paper that says so, or null
     */
    public record Ground(String reason, String documentNumber) {}
}
