package io.zonewatch.assessment.plan;

import io.zonewatch.assessment.observation.Counted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One target 目标: an indicator of a scope that is to go from a baseline through checkpoints. Its figures come either from reports or from the registry.
 *
 * @param code unique within the plan
 * @param indicator code of the indicator in the catalogue; its measuring unit is that of all values here
 * @param names what people call it
 * @param scope whose indicator
 * @param form the reports that carry the figures; its periods are the target's periods. Null for what is counted
 * @param count what is counted in the registry at the end of each quarter up to the goal's; null for what is reported
 * @param every whether every zone of the scope must reach the checkpoints: then its figure is the smallest count of a zone. Only with {@code count}
 * @param baseline where it starts
 * @param checkpoints where it has to be and when, ascending by date; the last one is the goal
 * @param breaks days from which on figures are not comparable with those before (a change of scope or definition)
 * @param warning when people are warned that a checkpoint is likely to be missed; null for never
 * @param clause the place in the plan's text it comes from, or null
 */
public record Target(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @Pattern(regexp = INDICATOR) String indicator,
        @NotNull @Valid Names names,
        @NotNull @Valid TargetScope scope,

        @Schema(nullable = true) @Pattern(regexp = Plan.CODE)
        String form,

        @Schema(nullable = true) @Valid Counted count,
        @Schema(nullable = true) Boolean every,
        @NotNull @Valid Baseline baseline,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Checkpoint> checkpoints,

        @Schema(nullable = true) @Size(max = 50) List<@NotNull LocalDate> breaks,

        @Schema(nullable = true) @Valid WarningLevels warning,
        @Schema(nullable = true) @Valid Names clause) {

    /** Like a plan's code, with underscores, since a target is often named after its indicator. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9_-]{1,63}";

    /** An indicator's code. */
    public static final String INDICATOR = "[A-Z][A-Z0-9_]{1,63}";

    /** Keeps copies. */
    public Target {
        checkpoints = Lists.copy(checkpoints);
        breaks = Lists.copyOrEmpty(breaks);
    }

    /** The checkpoint that counts on {@code day}: the first that is not yet past, or the last of all. */
    public Checkpoint checkpointOn(LocalDate day) {
        return checkpoints.stream()
                .filter(checkpoint -> !checkpoint.date().isBefore(day))
                .findFirst()
                .orElse(goal());
    }

    /** The last checkpoint. */
    public Checkpoint goal() {
        return checkpoints.getLast();
    }

    /** The days of breaks, in order. */
    public SortedSet<LocalDate> breakDays() {
        return breaks.stream().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of the plan's assumptions that it rests on, each as often as it is named. */
    Stream<String> restsOn() {
        return Stream.of(
                        Stream.of(baseline.assumptions()),
                        checkpoints.stream().map(Checkpoint::assumptions),
                        Stream.ofNullable(warning).map(WarningLevels::assumptions))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    /** Whether every zone must reach the checkpoints. */
    public boolean mustHoldForEveryZone() {
        return Boolean.TRUE.equals(every);
    }
}
