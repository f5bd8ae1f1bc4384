package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with a ladder that is well-formed. */
enum LadderFault implements ProblemCode {
    /** The document as a whole. */
    LADDER_INVALID,
    /** The form and duty in the body are not the one in the path. */
    OTHER_FORM,
    /** The version is not higher than the one in force. */
    VERSION_NOT_RAISED,
    /** Two steps, recipients or channels are the same. */
    REPEATED,
    /** A line break or another control character in what becomes a header. */
    CONTROL_CHARACTER,
    /** A courtesy after the due time, another kind not after it, or an offset where none counts. */
    OFFSET_AGAINST_KIND,
    /** A channel that is not set up here. */
    CHANNEL_NOT_SET_UP,
    /** A code that a step of the other duty could have. */
    CODE_AGAINST_DUTY,
    /** Hours that lead the other way than the working days. */
    HOURS_AGAINST_DAYS,
    /** Addresses without LIST among the recipients, or LIST without addresses. */
    ADDRESSES_AGAINST_LIST,
    /** A kind of step that the duty does not know. */
    KIND_AGAINST_DUTY,
    /** News in the ladder of a form, or another kind of step in a ladder of news. */
    KIND_AGAINST_FORM,
    /** A text that there is not. */
    UNKNOWN_TEXT,
    /** A unit of which the registry has not told. */
    UNKNOWN_UNIT,
    /** A kind of news that there is not. */
    UNKNOWN_NEWS,
    /** A text that a step of the kind cannot say. */
    TEXT_AGAINST_KIND,
    /** A step that an acknowledgement stops, where it may not. */
    ACKNOWLEDGEMENT_AGAINST_KIND,
    /** A formal notice by no channel that carries its words to a person. */
    NOTICE_NOT_SERVED,
    /** A formal notice without a term, or a term elsewhere. */
    TERM_AGAINST_KIND;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
