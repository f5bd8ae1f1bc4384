package io.zonewatch.notification.preference;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold in preferences beyond their form; all that is wrong is said at once. */
final class PreferencesRules {

    private final Problem problem = Problem.of(PreferencesFault.PREFERENCES_INVALID);

    private PreferencesRules() {}

    /**
     * Checks preferences.
     *
     * @param work the working hours here
     *
     * @throws Problem preferences-invalid, with every place that is wrong
     */
    static void check(Preferences preferences, WorkingHours work) {
        PreferencesRules rules = new PreferencesRules();
        rules.channels(preferences.channels());
        rules.kinds(preferences.switchedOff());
        if (preferences.quietHours() != null) {
            rules.quietHours(preferences, work);
        }
        if (rules.problem.hasPlaces()) {
            throw rules.problem;
        }
    }

    private void channels(List<ChannelCode> channels) {
        once("/channels", channels);
        for (int i = 0; i < channels.size(); i++) {
            if (!channels.get(i).isPersonal()) {
                problem.at("/channels/" + i, PreferencesFault.NOT_PERSONAL, channels.get(i));
            }
        }
    }

    private void kinds(List<StepKind> kinds) {
        once("/switchedOff", kinds);
        for (int i = 0; i < kinds.size(); i++) {
            if (!kinds.get(i).mayBeSwitchedOff()) {
                problem.at("/switchedOff/" + i, PreferencesFault.MUST_DELIVER, kinds.get(i));
            }
        }
    }

    private void quietHours(Preferences preferences, WorkingHours work) {
        QuietHours quiet = preferences.quietHours();
        if (quiet.from().equals(quiet.until())) {
            problem.at("/quietHours/until", PreferencesFault.NO_HOURS);
        } else if (Boolean.TRUE.equals(preferences.workingTimeOnly()) && !work.outlast(quiet)) {
            problem.at("/quietHours", PreferencesFault.NEVER_ALLOWED, work.from(), work.until());
        }
    }

    private void once(String pointer, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                problem.at(pointer + "/" + i, PreferencesFault.REPEATED, values.get(i));
            }
        }
    }
}
