package io.zonewatch.notification.preference;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a person wants to be told. It concerns what reaches that person ({@link ChannelCode#isPersonal}); what a step says to
 * systems and groups is nobody's own to choose. What is not said is as the ladder and the registry have it.
 *
 * @param channels the person's own choice among a step's channels: the first that the step has is used, the further ones where
 *     it fails for good; empty, or none of the step's: all that the step has
 * @param locale language of what is said, {@code zh-CN} or {@code en}; null: as the registry tells
 * @param switchedOff kinds that are not told; only such as {@link StepKind#mayBeSwitchedOff may be}
 * @param quietHours null: none
 * @param workingTimeOnly whether what is told waits for the working hours of a working day; null: as the installation has it
 * @param digestAt hour at which one mail a day says what would have been several; null: each is a mail of its own
 */
public record Preferences(
        @Size(max = 3) List<@NotNull ChannelCode> channels,

        @Schema(nullable = true, examples = "zh-CN") @Pattern(regexp = "zh-CN|en")
        String locale,

        @Size(max = 3) List<@NotNull StepKind> switchedOff,
        @Schema(nullable = true) @Valid QuietHours quietHours,
        @Schema(nullable = true, examples = "false") Boolean workingTimeOnly,

        @Schema(implementation = String.class, nullable = true, examples = "16:00") @JsonFormat(pattern = "HH:mm")
        LocalTime digestAt) {

    /** Of somebody who has asked for nothing. */
    public static final Preferences NONE = new Preferences(null, null, null, null, null, null);

    public Preferences {
        channels = channels == null ? List.of() : List.copyOf(channels);
        switchedOff = switchedOff == null ? List.of() : List.copyOf(switchedOff);
    }

    /** By which channels a step reaches a person whom all of them can reach. */
    List<Way> ways(Step step) {
        return ways(step, Set.of());
    }

    /**
     * By which channels a step reaches the person, in the step's order. A formal notice takes every channel of its step.
     *
     * @param beyond channels that cannot reach the person, as if the step did not have them
     */
    public List<Way> ways(Step step, Set<ChannelCode> beyond) {
        List<ChannelCode> reaching = step.channels().stream()
                .filter(channel -> !beyond.contains(channel))
                .toList();
        if (step.kind() == StepKind.FORMAL_NOTICE) {
            return reaching.stream().map(Way::of).toList();
        }
        List<ChannelCode> chosen = channels.stream().filter(reaching::contains).toList();
        boolean off = switchedOff.contains(step.kind()) && step.kind().mayBeSwitchedOff();
        return reaching.stream()
                .flatMap(channel -> channel.isPersonal() ? way(channel, chosen, off) : Stream.of(Way.of(channel)))
                .toList();
    }

    /** The same, with these kinds switched off too, as far as they may be. */
    Preferences without(Set<StepKind> kinds) {
        List<StepKind> off = Stream.concat(
                        switchedOff.stream(),
                        kinds.stream().filter(StepKind::mayBeSwitchedOff).sorted())
                .distinct()
                .toList();
        return new Preferences(channels, locale, off, quietHours, workingTimeOnly, digestAt);
    }

    private static Stream<Way> way(ChannelCode channel, List<ChannelCode> chosen, boolean off) {
        if (chosen.isEmpty()) {
            return Stream.of(new Way(channel, List.of(), off));
        }
        return channel == chosen.getFirst()
                ? Stream.of(new Way(channel, chosen.subList(1, chosen.size()), off))
                : Stream.empty();
    }
}
