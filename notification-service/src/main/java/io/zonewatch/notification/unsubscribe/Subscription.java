package io.zonewatch.notification.unsubscribe;

import io.zonewatch.notification.ladder.StepKind;
import java.util.Locale;
import java.util.Set;

/**
 * What a mail was about, as far as its reader may do without it.
 *
 * @param sub the reader, as tokens name the person
 * @param language of the mail
 * @param kinds what it said: of a digest, all that stood in it
 * @param switchedOff whether all of them are
 */
record Subscription(String sub, Locale language, Set<StepKind> kinds, boolean switchedOff) {}
