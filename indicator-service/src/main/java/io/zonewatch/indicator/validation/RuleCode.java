package io.zonewatch.indicator.validation;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.List;

/** What a report can fail to keep. Findings are kept with revisions under these names, so none is ever changed. */
public enum RuleCode implements ProblemCode {
    /** A cell or an answer that is given twice. */
    DUPLICATE(Detail.CELL),
    /** The form does not ask for this indicator. */
    NOT_ON_FORM(Detail.CELL),
    /** The form does not ask this kind of unit for the indicator. */
    NOT_OWED(Detail.CELL),
    /** A part of an indicator without a breakdown. */
    NO_BREAKDOWN(Detail.CELL),
    /** A part of a cell of which only the total is asked. */
    PARTS_NOT_ASKED(Detail.CELL),
    /** A part without a value. */
    PART_WITHOUT_VALUE(Detail.CELL),
    /** A status the submitter cannot give to this cell. */
    STATUS_NOT_ALLOWED(Detail.CELL, Detail.FIGURE),
    /** A compulsory cell is missing. */
    COMPULSORY(Detail.CELL),
    /** Another measuring unit than the indicator's. */
    WRONG_UNIT(Detail.CELL, Detail.MEASURE, Detail.MEASURE),
    /** More decimals than the indicator has. */
    TOO_MANY_DECIMALS(Detail.CELL, Detail.DECIMALS),
    /** A value outside the catalogue's bounds. */
    OUT_OF_BOUNDS(Detail.CELL, Detail.PLAIN, Detail.RANGE),
    /** A part that is neither a division of GB/T 4754 nor OTHER. */
    UNKNOWN_PART(Detail.CELL),
    /** A part whose digits are a division of another section than its letter's. */
    PART_IN_OTHER_SECTION(Detail.CELL),
    /** A total without the parts that are asked. */
    PARTS_MISSING(Detail.CELL),
    /** Parts without a total. */
    TOTAL_MISSING(Detail.CELL),
    /** Parts that do not add up to the total. */
    SUM_OF_PARTS(Detail.CELL),
    /** A cumulative value that fell. */
    CUMULATIVE_FELL(Detail.CELL, Detail.PLAIN, Detail.PLAIN, Detail.PERIOD),
    /** A cumulative value above that of a later period. */
    CUMULATIVE_ABOVE_LATER(Detail.CELL, Detail.PLAIN, Detail.PLAIN, Detail.PERIOD),
    /** Yearly growth outside its band. */
    GROWTH_OUT_OF_BAND(Detail.CELL, Detail.PLAIN, Detail.PLAIN, Detail.PERCENT_RANGE),
    /** A value far from what is usual for the unit. */
    OUTLIER(Detail.CELL),
    /** A part greater than its whole. */
    PART_EXCEEDS_WHOLE(Detail.CELL, Detail.PLAIN, Detail.CELL),
    /** A figure that differs from what follows from accepted reports. */
    DIFFERS_FROM_PRECOMPUTED(Detail.CELL, Detail.FIGURE, Detail.FIGURE, Detail.FORM),
    /** A section that the form does not have. */
    SECTION_NOT_ON_FORM(),
    /** An aspect that the section does not ask for. */
    ASPECT_NOT_ASKED(Detail.SECTION, Detail.ASPECT),
    /** An ask of the form that must be answered and is not. */
    PASSAGE_MISSING(Detail.PASSAGE),
    /** An answer in another shape than the aspect wants. */
    PASSAGE_SHAPE(Detail.PASSAGE),
    /** A text shorter or longer than asked. */
    TEXT_LENGTH(Detail.PASSAGE),
    /** A score outside its bounds, or with more than one decimal. */
    SCORE_OUT_OF_BOUNDS(Detail.PASSAGE),
    /** Fewer or more files than asked. */
    FILE_COUNT(Detail.PASSAGE),
    /** An attachment that was not uploaded for this report. */
    UNKNOWN_ATTACHMENT();

    /** What a detail of a finding is, so that its message says it by the name that people have for it. */
    enum Detail {
        /** As it stands. */
        PLAIN,
        /** Code of an indicator, after a slash the code of a part. */
        CELL,
        /** A value, or the status of a figure without one. */
        FIGURE,
        /** A measuring unit, which is also said as the catalogue writes it. */
        MEASURE,
        /** How many decimals are taken. */
        DECIMALS,
        /** A lower limit; the next detail is the upper one. */
        RANGE,
        /** The same, in per cent. */
        PERCENT_RANGE,
        /** A period. */
        PERIOD,
        /** Code of a form. */
        FORM,
        /** Code of a section of the form. */
        SECTION,
        /** What a section asks for. */
        ASPECT,
        /** Code of a section, after a slash what it asks for. */
        PASSAGE
    }

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Detail> details;

    RuleCode(Detail... details) {
        this.details = List.of(details);
    }

    /** All are told with the report that they are found in. */
    @Override
    public int status() {
        return 422;
    }

    /** What the detail of that number is. */
    Detail detail(int number) {
        return number < details.size() ? details.get(number) : Detail.PLAIN;
    }
}
