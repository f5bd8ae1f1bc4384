package io.zonewatch.notification.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One rung of a ladder: who is told what, how far from the due time.
 *
 * @param code unique in its ladder, such as {@code T+3}; begins with R in the ladders of reviews, and only there
 * @param offsetWorkingDays from the day of the due time; a courtesy falls at or before the due time, every other kind after it;
 *     0 for one that is not counted from it
 * @param offsetHours if given, the step falls due that many hours from the hour of the due time, on the day the working days lead
 *     to, instead of at the ladder's hour; of the same sign
 * @param recipients roles, each once; at the unit that owes the report, or at {@code at}
 * @param at unit at which the roles are looked up instead, such as a department
 * @param addresses what {@code LIST} among the recipients stands for, given with it and with nothing else
 * @param channels each once
 * @param text code of what it says; the text of its duty and kind if it is not said
 * @param termWorkingDays working days a formal notice leaves to report; given for formal notices and for nothing else
 * @param unlessAcknowledged whether it is left out once somebody has acknowledged a reminder of the round that came after the due
 *     time; null for no; never for formal notices, which serve a term
 */
public record Step(
        @Schema(examples = "T+3") @NotNull @Pattern(regexp = "[A-Za-z0-9+-]{1,16}")
        String code,

        @Schema(examples = "3") @NotNull @Min(-60) @Max(250) Integer offsetWorkingDays,

        @Schema(examples = "-4") @JsonInclude(JsonInclude.Include.NON_NULL) @Min(-240) @Max(240)
        Integer offsetHours,

        @Schema(examples = "FORMAL_NOTICE") @NotNull StepKind kind,
        @NotNull @Size(min = 1, max = 6) List<@NotNull ContactRole> recipients,

        @Schema(implementation = String.class, examples = "U0003") @JsonInclude(JsonInclude.Include.NON_NULL)
        UnitCode at,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(min = 1, max = 20)
        List<@NotNull @Valid ListedAddress> addresses,

        @NotNull @Size(min = 1, max = 7) List<@NotNull ChannelCode> channels,
        @NotNull @Valid Subject subject,

        @Schema(examples = "overdue")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Pattern(regexp = "[a-z][a-z0-9-]{1,31}")
        String text,

        @Schema(examples = "5") @JsonInclude(JsonInclude.Include.NON_NULL) @Min(1) @Max(250)
        Integer termWorkingDays,

        @Schema(examples = "true") @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean unlessAcknowledged) {

    /** Whether an acknowledgement leaves it nothing to say. */
    public boolean yieldsToAcknowledgement() {
        return Boolean.TRUE.equals(unlessAcknowledged);
    }

    /** Whether any of its channels ends at a person; else it speaks to systems and groups only. */
    public boolean speaksToPeople() {
        return channels.stream().anyMatch(ChannelCode::isPersonal);
    }

    /**
     * When it falls due for what is due at {@code dueAt}.
     *
     * @param time hour of the day, of the ladder
     * @throws io.zonewatch.reporting.MissingCalendarYear if a year on the way has no published calendar
     */
    public Instant fallsDue(Instant dueAt, LocalTime time, WorkingCalendar calendar) {
        LocalDate day = calendar.plusWorkingDays(ReportingZone.dateOf(dueAt), offsetWorkingDays);
        return offsetHours == null
                ? ReportingZone.instantOf(day, time)
                : ReportingZone.instantOf(day, dueAt.atZone(ReportingZone.ID).toLocalTime())
                        .plus(Duration.ofHours(offsetHours));
    }

    /** Whether a courtesy comes at or before the due time, another kind after it, and no offset is given where none counts. */
    boolean offsetFitsKind() {
        if (!kind.isCountedFromDue()) {
            return offsetWorkingDays == 0 && offsetHours == null;
        }
        boolean before = offsetWorkingDays < 0 || (offsetWorkingDays == 0 && (offsetHours == null || offsetHours <= 0));
        return before == kind.beforeDue();
    }
}
