package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.LandUse;
import io.zonewatch.reporting.DecimalString;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Land for industry : housing : public facilities = 1 : 1 : 1 in new parks and in expansions. Of an expansion, the land that it
 * added until the next one is judged (all of the zone's, where land by use was not recorded before). Land by use that is not
 * stated is found too.
 *
 * @param after the plan's date
 * @param inventoriedBy the day by which the zones that existed were registered
 * @param ratio how the three are to relate
 * @param tolerancePoints by how many percentage points each share may differ
 */
record LandBalance(
        @NotNull LocalDate after,
        @NotNull LocalDate inventoriedBy,
        @Valid @NotNull LandRatio ratio,
        @DecimalString @NotNull @DecimalMin("0") BigDecimal tolerancePoints)
        implements Kind {

    private enum Occasion {
        NEW_PARK,
        EXPANSION
    }

    @Override
    public List<Found> judge(Zone zone) {
        LandUse land = zone.is().landUse();
        List<Found> found = new ArrayList<>();
        if (zone.isPark()) {
            new NewSince(after, inventoriedBy)
                    .of(zone)
                    .ifPresent(day -> judge(Occasion.NEW_PARK, day, Shares.of(land, null), found));
        }
        zone.enlargedAfter(after).stream()
                .filter(zone::isLargerThanBefore)
                .forEach(one ->
                        judge(Occasion.EXPANSION, one.on(), Shares.of(zone.landAfter(one), one.landBefore()), found));
        return found;
    }

    private void judge(Occasion occasion, LocalDate day, Shares shares, List<Found> found) {
        if (shares.keepTo(ratio, tolerancePoints)) {
            return;
        }
        found.add(shares.tell(Found.about(occasion + " " + day)
                        .with("occasion", occasion)
                        .with("day", day))
                .with("ratio", ratio.toString())
                .with("tolerancePoints", tolerancePoints));
    }
}
