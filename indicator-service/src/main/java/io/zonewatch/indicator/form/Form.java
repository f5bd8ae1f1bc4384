package io.zonewatch.indicator.form;

import java.util.List;

/**
 * A form with all its versions.
 *
 * @param code the form
 * @param versions ascending
 */
record Form(String code, List<FormVersion> versions) {}
