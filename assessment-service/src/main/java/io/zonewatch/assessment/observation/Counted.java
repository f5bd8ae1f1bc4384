package io.zonewatch.assessment.observation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a target counts in the registry: designations 品牌 or innovation platforms 创新平台 of zones. A null or empty member restricts nothing.
 *
 * @param what designations or platforms
 * @param kinds which designations, or kinds of platform
 * @param levels of the authority: NATIONAL, PROVINCIAL, CITY
 * @param publicOnly only platforms that serve others than their hosts 公共平台
 * @param wholeChain only platforms that serve an industry's whole chain 全产业链
 * @param industries only platforms that serve one of these (GB/T 4754, a coarser code includes the finer)
 * @param primaryIndustry only platforms that serve the zone's primary industry 首位产业 on the day
 */
public record Counted(
        @NotNull What what,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String> kinds,

        @Schema(nullable = true) @Size(max = 3) List<@NotNull Authority> levels,

        @Schema(nullable = true) Boolean publicOnly,

        @Schema(nullable = true) Boolean wholeChain,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z][0-9]{2,4}") String> industries,

        @Schema(nullable = true) Boolean primaryIndustry) {

    /** The two kinds of recognition. */
    public enum What {
        /** 品牌. */
        DESIGNATIONS,
        /** 创新平台. */
        PLATFORMS
    }

    /** Whose recognition counts. */
    public enum Authority {
        /** 国家级. */
        NATIONAL,
        /** 省级. */
        PROVINCIAL,
        /** 市级. */
        CITY
    }

    /** How far a recognition must have come to count; who has it granted has also applied. */
    public enum Reached {
        /** Applied for or granted, and neither refused, revoked nor expired. */
        APPLIED,
        /** Granted on or before the day, and neither revoked nor expired. */
        GRANTED;

        boolean by(String state) {
            return state.equals(GRANTED.name()) || (this == APPLIED && state.equals(APPLIED.name()));
        }
    }

    /** The zone's recognitions that are meant on the day, whatever state they are in. */
    Stream<Recognition> among(UnitState zone, LocalDate day) {
        List<Recognition> all =
                switch (what) {
                    case DESIGNATIONS -> zone.designations();
                    case PLATFORMS -> zone.platforms();
                };
        String primary = zone.on(day).map(UnitState.Version::primaryIndustry).orElse(null);
        return all.stream().filter(each -> fits(each, primary));
    }

    private boolean fits(Recognition each, String primary) {
        return (isOpen(kinds) || kinds.contains(each.kind()))
                && (isOpen(levels)
                        || levels.stream().anyMatch(level -> level.name().equals(each.level())))
                && (!Boolean.TRUE.equals(publicOnly) || Boolean.TRUE.equals(each.isPublic()))
                && (!Boolean.TRUE.equals(wholeChain) || Boolean.TRUE.equals(each.wholeChain()))
                && (isOpen(industries) || industries.stream().anyMatch(industry -> includes(industry, each.industry())))
                && (!Boolean.TRUE.equals(primaryIndustry)
                        || (primary != null
                                && (includes(primary, each.industry()) || includes(each.industry(), primary))));
    }

    private static boolean isOpen(List<?> restriction) {
        return restriction == null || restriction.isEmpty();
    }

    private static boolean includes(String coarser, String finer) {
        return coarser != null && finer != null && finer.startsWith(coarser);
    }
}
