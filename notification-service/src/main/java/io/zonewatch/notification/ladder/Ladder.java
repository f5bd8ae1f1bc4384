package io.zonewatch.notification.ladder;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ladder 催报阶梯 of one form and duty: which steps are climbed while it is not done, counted from its deadline. A step
 * hangs on the obligation, not on a date: each round climbs from the bottom.
 *
 * @param form the form it is for; {@code NEWS-} and a kind of news for the ladder that says who is told of it
 * @param duty what it presses for; the report if it is not said
 * @param version raised with every change
 * @param validFrom holds for rounds that are due on or after this day; for all if it is not said
 * @param officeUnit unit at which the role {@code OFFICE} is looked up
 * @param catchUp what an outage does to steps that fell due meanwhile; only the last one speaks if it is not said
 * @param time hour at which steps fall due and from which news is told, Asia/Shanghai
 * @param steps in any order; what counts is when they fall due. Without any it is withdrawn: nothing is decided of rounds for which this version holds
 */
public record Ladder(
        @Schema(examples = "M-IND") @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
        String form,

        Duty duty,

        @Schema(examples = "1") @NotNull @Min(1) @Max(1_000_000)
        Integer version,

        @Schema(implementation = String.class, examples = "2016-01-01") @JsonInclude(JsonInclude.Include.NON_NULL)
        LocalDate validFrom,

        CatchUp catchUp,

        @Schema(implementation = String.class, examples = "U0002") @NotNull
        UnitCode officeUnit,

        @Schema(implementation = String.class, examples = "09:00") @NotNull @JsonFormat(pattern = "HH:mm")
        LocalTime time,

        @NotNull @Size(max = 20) List<@NotNull @Valid Step> steps) {

    private static final String NEWS = "NEWS-";

    public Ladder {
        duty = duty == null ? Duty.REPORT : duty;
        catchUp = catchUp == null ? CatchUp.LAST_STEP : catchUp;
    }

    /** Whether it says who is told of what happens, instead of a form's deadlines. */
    boolean isOfNews() {
        return form.startsWith(NEWS);
    }

    /** What it is kept under: the form, for other duties than the report followed by the duty, such as {@code M-IND.REVIEW}. */
    String name() {
        return nameOf(form, duty);
    }

    /** Whether it may be climbed in a round that is due then; null while that is not known. */
    boolean holdsFor(Instant dueAt) {
        if (validFrom == null) {
            return true;
        }
        return dueAt != null && !validFrom.isAfter(ReportingZone.dateOf(dueAt));
    }

    /** The units at which people are looked for, beside the one that owes the report; of one without steps none. */
    Stream<String> units() {
        return steps.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                                Stream.of(officeUnit),
                                steps.stream().map(Step::at).filter(Objects::nonNull))
                        .map(UnitCode::value);
    }

    static String nameOf(String form, Duty duty) {
        return duty == Duty.REPORT ? form : form + "." + duty;
    }
}
