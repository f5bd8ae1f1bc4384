package io.zonewatch.notification.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One rung of a ladder: who is told what, how many working days from the due day.
 *
 * @param code unique in its ladder, such as {@code T+3}
 * @param offsetWorkingDays from the day of the due time: at most 0 for a courtesy, at least 1 for every other kind
 * @param recipients roles, each once
 * @param channels each once
 * @param termWorkingDays working days a formal notice leaves to report; given for formal notices and for nothing else
 */
public record Step(
        @Schema(examples = "T+3") @NotNull @Pattern(regexp = "[A-Za-z0-9+-]{1,16}")
        String code,

        @Schema(examples = "3") @NotNull @Min(-60) @Max(250) Integer offsetWorkingDays,
        @Schema(examples = "FORMAL_NOTICE") @NotNull StepKind kind,
        @NotNull @Size(min = 1, max = 5) List<@NotNull ContactRole> recipients,
        @NotNull @Size(min = 1, max = 5) List<@NotNull ChannelCode> channels,
        @NotNull @Valid Subject subject,

        @Schema(examples = "5") @JsonInclude(JsonInclude.Include.NON_NULL) @Min(1) @Max(250)
        Integer termWorkingDays) {

    /**
     * When it falls due for a report that is due at {@code dueAt}.
     *
     * @param time hour of the day, of the ladder
     * @throws io.zonewatch.reporting.MissingCalendarYear if a year on the way has no published calendar
     */
    public Instant fallsDue(Instant dueAt, LocalTime time, WorkingCalendar calendar) {
        return ReportingZone.instantOf(calendar.plusWorkingDays(ReportingZone.dateOf(dueAt), offsetWorkingDays), time);
    }
}
