package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.preference.PreferenceStore;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.PreferencesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody switches off is not told from then on, what waits included: it says so where it is switched off. What a delivery has
 * claimed may finish. Switching it on again brings nothing back, as for what is decided while it is off.
 */
@ApplicationScoped
class SwitchingOff {

    private static final String[] PERSONAL = Arrays.stream(ChannelCode.values())
            .filter(ChannelCode::isPersonal)
            .map(ChannelCode::name)
            .toArray(String[]::new);

    private final Jdbc jdbc;
    private final PreferenceStore preferences;

    @Inject
    SwitchingOff(Jdbc jdbc, PreferenceStore preferences) {
        this.jdbc = jdbc;
        this.preferences = preferences;
    }

    void withdraw(@Observes PreferencesChanged changed) {
        Preferences asked = preferences.of(List.of(changed.sub())).getOrDefault(changed.sub(), Preferences.NONE);
        jdbc.update(
                """
                update reminder set state = ?, reason = ? from (
                  select id from reminder where recipient_sub = ? and state = 'PENDING' and kind = any(?)
                    and channel = any(?) and (lease_until is null or lease_until <= clock_timestamp()) order by id for update) as off
                where reminder.id = off.id
                """,
                Reason.SWITCHED_OFF.state(),
                Reason.SWITCHED_OFF,
                changed.sub(),
                asked.switchedOff().stream()
                        .filter(StepKind::mayBeSwitchedOff)
                        .map(StepKind::name)
                        .toArray(String[]::new),
                PERSONAL);
    }
}
