package io.zonewatch.registry.unit;

import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
            String justification) {}

    /**
     * Something that the policy does not want, in principle.
     *
     * @param rule code of the rule
     * @param clause where the policy states it
     * @param facts what it was found from
     */
    record Finding(String rule, String clause, Map<String, Object> facts) {

        public Finding {
            facts = Map.copyOf(facts);
        }
    }
}
