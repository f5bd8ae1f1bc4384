package io.zonewatch.indicator.validation;

import java.util.Map;

/**
 * One thing that a report's figures on an indicator are held against: a code, a severity and parameters. Which rules there are for
 * a report follows from its form and catalogue ({@link RuleBook}); none of the parameters stands in code.
 */
sealed interface Rule
        permits Compulsory,
                Measured,
                Decimals,
                Bounded,
                PartCodes,
                PartsGiven,
                SumOfParts,
                NeverFalling,
                GrowthBand,
                UsualRange,
                PartOfWhole,
                AsPrecomputed {

    /** Names it; its text is the message. */
    RuleCode code();

    /** What follows if it is not kept. */
    Severity severity();

    /** Of which indicator. */
    String indicator();

    /** What it is set to, as decimal strings and codes; nothing unless it says so. */
    default Map<String, String> parameters() {
        return Map.of();
    }

    /** Looks at a report and notes what does not keep it. */
    void check(Sheet sheet);
}
