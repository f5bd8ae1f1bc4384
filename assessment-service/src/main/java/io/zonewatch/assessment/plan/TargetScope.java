package io.zonewatch.assessment.plan;

import io.zonewatch.assessment.observation.Members;
import io.zonewatch.reporting.UnitCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose figures a target is about. Whoever reaches the unit sees the target.
 *
 * @param kind how the scope is described
 * @param unit the unit it hangs on: the city within whose division the zones lie; for a single zone the zone
 * @param division GB/T 2260 code within the city, only for DIVISION
 * @param levels only for LEVEL
 * @param units the zones, only for SET
 * @param except zones that do not belong to it; not for ZONE
 */
public record TargetScope(
        @NotNull Kind kind,
        @NotNull UnitCode unit,

        @Schema(nullable = true) @Pattern(regexp = "[1-9][0-9]{5}")
        String division,

        @Schema(nullable = true) @Size(max = 4) List<@NotNull Level> levels,

        @Schema(nullable = true) @Size(max = 200) List<@NotNull UnitCode> units,

        @Schema(nullable = true) @Size(max = 200) List<@NotNull UnitCode> except) {

    /** Keeps copies. */
    public TargetScope {
        levels = Lists.copyOrEmpty(levels);
        units = Lists.copyOrEmpty(units);
        except = Lists.copyOrEmpty(except);
    }

    /** The ways to describe a scope. */
    public enum Kind {
        /** All zones within the city's division, and the city itself for its own totals. */
        CITY,
        /** All zones within a division of the city. */
        DIVISION,
        /** All zones of the city that are of a level. */
        LEVEL,
        /** Zones named one by one. */
        SET,
        /** A single zone. */
        ZONE
    }

    /** Levels of zones. */
    public enum Level {
        /** 国家级. */
        NATIONAL,
        /** 省级. */
        PROVINCIAL,
        /** 省级筹建. */
        PROVINCIAL_PREPARATORY,
        /** 乡镇工业集中区. */
        TOWNSHIP
    }

    /** All zones of a city, none excepted. */
    public static TargetScope ofCity(UnitCode city) {
        return new TargetScope(Kind.CITY, city, null, List.of(), List.of(), List.of());
    }

    /** The zones of the scope. */
    public Members members() {
        Set<UnitCode> named =
                switch (kind) {
                    case CITY, DIVISION, LEVEL -> Set.of();
                    case SET -> Set.copyOf(units);
                    case ZONE -> Set.of(unit);
                };
        return new Members(
                unit,
                division,
                levels.stream().map(Level::name).collect(Collectors.toSet()),
                named,
                Set.copyOf(except));
    }

    /** Whether exactly what the kind needs is given. */
    boolean fits() {
        return (division != null) == (kind == Kind.DIVISION)
                && levels.isEmpty() == (kind != Kind.LEVEL)
                && units.isEmpty() == (kind != Kind.SET)
                && (kind != Kind.ZONE || except.isEmpty());
    }
}
