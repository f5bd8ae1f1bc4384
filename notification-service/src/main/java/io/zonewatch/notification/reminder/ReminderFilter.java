package io.zonewatch.notification.reminder;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of reminders is narrowed to; a parameter that is not given narrows nothing. */
final class ReminderFilter {

    /** Form of an obligation's identity, or a matter's. */
    static final String OBLIGATION =
            "[A-Z0-9-]{2,32}_[A-Za-z0-9-]{2,32}_[0-9]{4}(-[0-9]{2}|-Q[1-4])?|NEWS-[A-Z-]{1,32}_[A-Za-z0-9_.:+-]{1,160}";

    @Parameter(description = "Code of the unit 单位", example = "U0011")
    @QueryParam("unit")
    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
    String unit;

    @Parameter(description = "Form 报表", example = "M-IND")
    @QueryParam("form")
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
    String form;

    @Parameter(description = "Period 报告期", example = "2016-02")
    @QueryParam("period")
    @Pattern(regexp = "[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?")
    String period;

    @Parameter(description = "Step of the ladder 阶梯步骤", example = "T+1")
    @QueryParam("step")
    @Pattern(regexp = "[A-Za-z0-9+-]{1,16}")
    String step;

    @Parameter(description = "What became of it 状态", example = "SENT")
    @QueryParam("state")
    @Pattern(regexp = "PENDING|SENT|CANCELLED|SUPERSEDED|FAILED")
    String state;

    @Parameter(description = "Obligation 填报义务", example = "U0011_M-IND_2016-02")
    @QueryParam("obligation")
    @Pattern(regexp = OBLIGATION)
    String obligation;

    /** The state that is asked for. */
    Optional<ReminderState> state() {
        return Optional.ofNullable(state).map(ReminderState::valueOf);
    }

    /** The other columns that are asked for, each with its value. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("unit", unit);
        given.put("form", form);
        given.put("period", period);
        given.put("step", step);
        given.put("obligation", obligation);
        given.values().removeIf(Objects::isNull);
        return given;
    }
}
