package io.zonewatch.indicator;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What this service refuses, and the single faults it names in a body that is well formed but not acceptable. */
public enum IndicatorProblem implements ProblemCode {
    /** The version of the path is not the version of the body. */
    VERSION_MISMATCH(400),
    /** A validity begins or ends with a period of another frequency. */
    WRONG_FREQUENCY(400),
    /** The accepting person is the submitting person 双人复核. */
    FOUR_EYES(403),
    /** A moment still to come. */
    IN_THE_FUTURE(400),
    /** More periods than one answer shows. */
    TOO_MANY_PERIODS(400),
    /** Something of that code or version exists. */
    EXISTS(409),
    /** The catalogue was published before. */
    ALREADY_PUBLISHED(409),
    /** The period has not ended. */
    NOT_OPEN(409),
    /** The report waits for a decision. */
    ALREADY_SUBMITTED(409),
    /** The report was accepted. */
    ALREADY_ACCEPTED(409),
    /** The lock line has passed 已锁定. */
    LOCKED(409),
    /** The unit is exempt. */
    EXEMPTED(409),
    /** Nothing waits for a decision. */
    NOTHING_TO_DECIDE(409),
    /** It is neither locked nor exempt. */
    NOTHING_TO_REOPEN(409),
    /** Nothing was accepted that could be corrected. */
    NOTHING_TO_CORRECT(409),
    /** A later revision exists. */
    SUPERSEDED(409),
    /** What was signed or seen is not what the draft says now. */
    DRAFT_CHANGED(409),
    /** A catalogue cannot be published as it stands. */
    CATALOGUE_INVALID(422),
    /** A form cannot be taken as it stands. */
    FORM_INVALID(422),
    /** A report has errors; each is named by its cell. */
    REPORT_INVALID(422),
    /** A report has warnings without an explanation; each is named by its cell. */
    REPORT_UNEXPLAINED(422),
    /** The zone leader has not signed this content. */
    SIGNATURE_MISSING(422),
    /** A correction without any difference. */
    NOTHING_CORRECTED(422),
    /** An attachment cannot be taken as it stands. */
    ATTACHMENT_INVALID(422),
    /** A return names what the report neither has nor was asked for. */
    RETURN_INVALID(422),
    /** The same code twice. */
    DUPLICATE(422),
    /** A code that is not in the catalogue. */
    UNKNOWN_INDICATOR(422),
    /** A derived indicator where a reported one is needed. */
    DERIVED_INDICATOR(422),
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
    /** A lower limit above the upper one. */
    LIMITS_REVERSED(422),
    /** A limit that must be above zero. */
    LIMIT_NOT_POSITIVE(422),
    /** Validity that overlaps another version's. */
    VALIDITY_OVERLAP(422),
    /** Validity that ends before it begins. */
    VALIDITY_REVERSED(422),
    /** A validity in which no published catalogue holds. */
    NO_CATALOGUE(422),
    /** A version that is not higher than the ones there are. */
    VERSION_NOT_HIGHER(422),
    /** A new version for a period that has already ended. */
    PAST_CHANGE(422),
    /** A new version that takes away what is already owed. */
    OBLIGATION_DROPPED(422),
    /** A cell owed by a kind of unit that does not owe the form. */
    KIND_NOT_OWING(422),
    /** Skipped months on a form that is not monthly. */
    SKIPPED_NOT_MONTHLY(422),
    /** Skipped quarters on a form that is not quarterly. */
    SKIPPED_NOT_QUARTERLY(422),
    /** A form all of whose periods are skipped. */
    NOTHING_OWED(422),
    /** A condition that no unit of the form's kinds can meet. */
    CONDITION_WITHOUT_ZONES(422),
    /** Parts asked of an indicator in different ways than it has them. */
    PARTS_WITHOUT_BREAKDOWN(422),
    /** A figure precomputed from the form itself, or from one of longer periods. */
    SOURCE_NOT_FINER(422),
    /** A figure precomputed from a form that does not ask for the indicator. */
    SOURCE_NOT_ASKED(422),
    /** A figure precomputed of an indicator whose months do not become a quarter. */
    NOT_PRECOMPUTABLE(422),
    /** A bound that goes further than any form can ask. */
    LIMIT_TOO_HIGH(422),
    /** An on-time line before the period has ended. */
    DUE_BEFORE_END(422),
    /** A review line before the on-time line. */
    REVIEW_BEFORE_DUE(422),
    /** A lock line before the on-time line. */
    LOCK_BEFORE_DUE(422),
    /** The form does not ask for this indicator. */
    NOT_ON_FORM(422),
    /** A part and its whole that are the same. */
    PART_IS_WHOLE(422),
    /** A part in another measuring unit than its whole. */
    PART_IN_OTHER_UNIT(422),
    /** Bytes that are none of the kinds of file that are taken. */
    UNKNOWN_CONTENT(422),
    /** More bytes than are taken. */
    CONTENT_TOO_LARGE(422),
    /** More files than an obligation may have. */
    TOO_MANY_FILES(422),
    /** More bytes in all files than an obligation may have. */
    FILES_TOO_LARGE(422),
    /** A reason that names a cell and a section, or neither. */
    RETURN_PLACE(422),
    /** A passage the revision does not have and its form does not ask for. */
    UNKNOWN_PASSAGE(422),
    /** A cell the revision does not have and its form does not ask for. */
    UNKNOWN_CELL(422),
    /** A reopening that cannot be taken as it stands. */
    REOPENING_INVALID(422),
    /** Until a moment that has passed. */
    UNTIL_PASSED(422),
    /** Until a moment before a report can be submitted at all. */
    UNTIL_BEFORE_OPEN(422),
    /** Until a moment later than a reopening may last. */
    UNTIL_TOO_LATE(422),
    /** An exemption that cannot be taken as it stands. */
    EXEMPTION_INVALID(422),
    /** No unit of that code in the caller's scope. */
    UNKNOWN_UNIT(422),
    /** No form of that code. */
    UNKNOWN_FORM(422),
    /** A first period after the last one. */
    TERM_REVERSED(422),
    /** An exemption of the same unit and form for some of these periods. */
    TERM_OVERLAP(422),
    /** A term that would not become shorter. */
    TERM_NOT_SHORTER(422);

    private final int status;

    IndicatorProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
