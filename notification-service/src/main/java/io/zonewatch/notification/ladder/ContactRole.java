package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.problem.Worded;
import java.util.Locale;

/** What a person is to a unit, as the registry keeps it. */
public enum ContactRole implements Worded {
    /** 统计员. */
    STATISTICIAN,
    /** 园区负责人. */
    ZONE_LEADER,
    /** 审核员. */
    REVIEWER,
    /** 推进小组办公室: looked up at the ladder's office unit. */
    OFFICE,
    /** Anybody else. */
    OTHER,
    /** An address that the step names itself; no contact of a unit has this role. */
    LIST;

    @Override
    public String word() {
        return "role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
