package io.zonewatch.registry.contact;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why contacts cannot be taken. */
enum ContactProblem implements ProblemCode {
    /** The list contradicts itself. */
    CONTACTS_INVALID,
    /** The same person is named twice in the same role. */
    DUPLICATE_CONTACT,
    /** A file names more people of the unit than a list can hold. */
    TOO_MANY_PEOPLE,
    /** The person would leave before coming, or before the list begins. */
    ENDS_BEFORE_BEGIN,
    /** The list would begin on a day that is over, and nobody says why that was wrong. */
    PAST_NEEDS_REASON,
    /** The request to erase somebody does not say whom, or says it in the reason. */
    ERASURE_INVALID,
    /** Neither sub, nor e-mail, nor role with name; or several of them. */
    PERSON_NOT_NAMED,
    /** The reason stays for good and quotes the person. */
    REASON_NAMES_PERSON;

    @Override
    public int status() {
        return 422;
    }
}
