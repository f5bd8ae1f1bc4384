package io.zonewatch.notification.preference;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The hours of every day in which a person is not to be disturbed 免打扰时段, Asia/Shanghai; across midnight where they end
 * before they begin.
 *
 * @param from the first moment of quiet
 * @param until the first moment after it
 */
public record QuietHours(
        @Schema(implementation = String.class, examples = "21:30") @NotNull @JsonFormat(pattern = "HH:mm")
        LocalTime from,

        @Schema(implementation = String.class, examples = "07:30") @NotNull @JsonFormat(pattern = "HH:mm")
        LocalTime until) {

    /** Whether they end before they begin, on the day after. */
    public boolean crossMidnight() {
        return until.isBefore(from);
    }

    /** Whether a moment of the day lies in them. */
    public boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return crossMidnight() ? begun || !over : begun && !over;
    }
}
