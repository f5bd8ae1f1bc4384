package io.zonewatch.assessment.project;

import java.time.OffsetDateTime;

/**
 * That a project on the list was changed. Never changed itself.
 *
 * @param number from 1
 * @param at business time
 * @param by the person
 * @param documentNumber 文号 of the document that changed it
 */
record ProjectChange(
        int number,
        OffsetDateTime at,
        String by,
        String documentNumber,
        String reason,
        Project before,
        Project after) {}
