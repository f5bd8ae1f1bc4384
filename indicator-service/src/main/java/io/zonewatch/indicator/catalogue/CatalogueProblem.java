package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.problem.ProblemCode;

/** What is refused about catalogues of indicators, and what can be wrong within one. */
enum CatalogueProblem implements ProblemCode {
    /** The catalogue was published before. */
    ALREADY_PUBLISHED(409),
    /** A catalogue cannot be published as it stands. */
    CATALOGUE_INVALID(422),
    /** The version of the path is not the version of the body. */
    VERSION_MISMATCH(400),
    /** A catalogue without an indicator that a form asks for. */
    ASKED_INDICATOR_MISSING(422),
    /** A catalogue that derives an indicator that a form asks for. */
    ASKED_INDICATOR_DERIVED(422),
    /** A catalogue without the breakdown whose parts a form demands. */
    ASKED_BREAKDOWN_MISSING(422),
    /** A catalogue that measures a part otherwise than the whole a form sets it to. */
    ASKED_UNITS_DIFFER(422),
    /** A catalogue by which no quarter or year of an indicator follows from the months a form takes it from. */
    ASKED_NOT_PRECOMPUTABLE(422),
    /** Formulas that refer to each other in a circle. */
    FORMULA_CYCLE(422),
    /** Top-N or parts of an indicator without a breakdown. */
    NO_BREAKDOWN(422),
    /** Amounts in different measuring units, added. */
    MIXED_UNITS(422),
    /** Amounts of different time bases, added. */
    MIXED_TIME_BASES(422),
    /** A formula that gives another measuring unit than its indicator's. */
    UNIT_MISMATCH(422),
    /** A formula whose factor does not lead to its indicator's measuring unit. */
    FACTOR_MISMATCH(422),
    /** A formula that gives another time basis than its indicator's. */
    OTHER_TIME_BASIS(422),
    /** An area measured in another unit than the formula says. */
    OTHER_AREA_UNIT(422),
    /** The month flow of what is not cumulative. */
    NOT_CUMULATIVE(422),
    /** What does not add up over units, added up over units. */
    NOT_ADDITIVE(422),
    /** An aggregation that does not go with time basis or formula. */
    AGGREGATION_UNFIT(422),
    /** A limit that must be above zero. */
    LIMIT_NOT_POSITIVE(422);

    private final int status;

    CatalogueProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
