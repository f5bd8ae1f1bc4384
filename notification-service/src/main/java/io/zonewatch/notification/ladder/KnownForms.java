package io.zonewatch.notification.ladder;

import java.util.List;

/** Which forms anybody owes a report of; the forms themselves nobody has told. */
public interface KnownForms {

    /** Whether anybody has ever owed a report of that form, as far as it was told. */
    boolean isOwed(String form);

    /** The forms of which somebody does, by code. */
    List<String> owed();
}
