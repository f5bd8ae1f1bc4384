package io.zonewatch.indicator.obligation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was done to an obligation beside reporting and deciding.
 *
 * @param kind what was done
 * @param before the state it was in
 * @param at when
 * @param by who, by {@code sub}; null where it followed from the registry
 * @param reason why, or null
 * @param documentNumber of the paper that says so, or null
 * @param until until when it was reopened, or null
 * @param exemption the exemption it follows from, or null
 */
public record Act(
        Kind kind,
        State before,
        OffsetDateTime at,
        @Schema(nullable = true) String by,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) OffsetDateTime until,
        @Schema(nullable = true) UUID exemption) {

    /** What can be done. */
    public enum Kind {
        /** 批准免报: released by an exemption. */
        EXEMPTED,
        /** 单位撤并: the unit is not registered at the period's end any more. */
        UNIT_ENDED,
        /** 不再要求: the form's owing rule does not ask the unit any longer. */
        NOT_ASKED,
        /** 恢复报送: owed again, because the exemption was ended before its period, or the unit is registered or asked after all. */
        REINSTATED,
        /** 重新开放: taken again until a moment. */
        REOPENED
    }
}
