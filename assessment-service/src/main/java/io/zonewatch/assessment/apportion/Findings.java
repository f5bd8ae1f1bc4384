package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.apportion.Apportionment.ApportionmentFinding;
import io.zonewatch.assessment.apportion.Apportionment.ApportionmentFinding.FindingCode;
import io.zonewatch.assessment.apportion.Apportionment.PartAt;
import io.zonewatch.assessment.apportion.Apportionment.SumAt;
import io.zonewatch.assessment.apportion.Apportionment.ZonePart;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a reader of an apportionment must know; none of it is an error. */
final class Findings {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "%";

    private final Messages messages;
    private final List<ApportionmentFinding> found = new ArrayList<>();

    Findings(Messages messages) {
        this.messages = messages;
    }

    List<ApportionmentFinding> all() {
        return List.copyOf(found);
    }

    Findings ofPlan(ApportionedTarget target) {
        target.changedSince()
                .ifPresent(day -> found.add(new ApportionmentFinding(
                        FindingCode.PLAN_CHANGED, null, day, messages.text("apportionment.plan-changed", day))));
        return this;
    }

    Findings ofSums(List<SumAt> sums) {
        for (SumAt sum : sums) {
            if (sum.difference() != null && sum.difference().signum() != 0) {
                add(FindingCode.DIFFERS_FROM_CITY, null, sum.date(), sum.sum(), sum.city(), sum.difference());
            }
        }
        return this;
    }

    Findings ofZones(List<ZonePart> zones, String unit) {
        for (ZonePart zone : zones) {
            for (PartAt part : zone.values()) {
                if (part.value().signum() < 0) {
                    add(FindingCode.BELOW_ZERO, zone.unit(), part.date(), part.value());
                }
                if (unit.equals(PERCENT) && part.value().compareTo(HUNDRED) > 0) {
                    add(FindingCode.ABOVE_HUNDRED, zone.unit(), part.date(), part.value());
                }
            }
        }
        return this;
    }

    private void add(FindingCode code, UnitCode unit, LocalDate date, BigDecimal... numbers) {
        Object[] words = Arrays.stream(numbers).map(BigDecimal::toPlainString).toArray();
        found.add(new ApportionmentFinding(code, unit, date, messages.text("apportionment." + key(code), words)));
    }

    private static String key(FindingCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
