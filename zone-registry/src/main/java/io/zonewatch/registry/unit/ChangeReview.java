package io.zonewatch.registry.unit;

import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The policy's judgement of a change. It is asked in the change's transaction, after the versions were written, so that the
 * state of the registry on the day is what it would be; refusing rolls everything back.
 */
public interface ChangeReview {

    /**
     * Judges one step of a change.
     *
     * @return the findings that the change creates and that its justification answers for; they are kept with the command
     * @throws io.zonewatch.chassis.problem.Problem if it creates findings and is not justified
     */
    List<Finding> review(Change change);

    /**
     * A step of a change, as plain values.
     *
     * @param day first day on which it holds
     * @param until the day from which it holds no longer, or null
     * @param before what the unit was from that day on, or null if it was not registered
     * @param after what it is
     * @param evidence what was shown for it, or null
     * @param justification why it is done although the policy speaks against it, or null
     * @param sequence the unit's sequence that the change makes
     * @param recordedAt when that is: what is recorded by then is known to the review
     */
    record Change(
            UnitCode unit,
            UnitKind kind,
            CommandKind command,
            LocalDate day,
            LocalDate until,
            Situation before,
            Situation after,
            Evidence evidence,
            String justification,
            long sequence,
            Instant recordedAt) {}

    /**
     * Something that the policy does not want, in principle.
     *
     * @param ruleSet code of the plan's set of rules
     * @param rule code of the rule
     * @param clause where the policy states it
     * @param day the day of the change on which it begins
     * @param facts what it was found from
     */
    @Schema(name = "UnitFinding", description = "Something that the policy does not want 政策校验发现")
    record Finding(
            @Schema(description = "Code of the plan 规则集") String ruleSet,

            @Schema(description = "Code of the rule 规则") String rule,

            @Schema(description = "Where the policy states it 条款")
            String clause,

            @Schema(description = "Day on which it begins 起始日期")
            LocalDate day,

            @Schema(description = "What it was found from 事实")
            Map<String, Object> facts) {

        /** Keeps a copy, in the order given. */
        public Finding {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }
}
