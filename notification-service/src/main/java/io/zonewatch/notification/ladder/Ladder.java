package io.zonewatch.notification.ladder;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.zonewatch.reporting.UnitCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ladder 催报阶梯 of one form: which steps an unsent report climbs, counted in working days from its due day. A step
 * hangs on the obligation, not on a date: each round climbs from the bottom.
 *
 * @param form the form it is for
 * @param version raised with every change
 * @param officeUnit unit at which the role {@code OFFICE} is looked up
 * @param time hour at which steps fall due, Asia/Shanghai
 * @param steps in any order; what counts is when they fall due
 */
public record Ladder(
        @Schema(examples = "M-IND") @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
        String form,

        @Schema(examples = "1") @NotNull @Min(1) @Max(1_000_000)
        Integer version,

        @Schema(implementation = String.class, examples = "U0002") @NotNull
        UnitCode officeUnit,

        @Schema(implementation = String.class, examples = "09:00") @NotNull @JsonFormat(pattern = "HH:mm")
        LocalTime time,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Step> steps) {}
